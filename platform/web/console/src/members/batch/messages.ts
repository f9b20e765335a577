import { wording } from '@huigu/ui'

export const batch = wording(
  {
    label: '批量操作',
    selected: '已选 {count} 位',
    everybody: '全部 {count} 位',
    clear: '取消选择',
    allocate: '分配顾问',
    tag: {
      action: '打标签',
      title: '为 {count} 位会员打标签',
      titleAll: '为所选会员打标签',
      add: '添加标签',
      remove: '去除标签',
      hint: '单选组的新标签会替换旧标签；超过 500 位会员时在后台进行。',
      submit: '开始',
      done: '{members} 位会员中，{changed} 位的标签有变化',
      someRefused: '{members} 位会员中，{changed} 位的标签有变化；{refused} 位标签已满，没有改动',
    },
  },
  {
    label: 'For many members',
    selected: '{count} selected',
    everybody: 'All {count}',
    clear: 'Clear selection',
    allocate: 'Allocate',
    tag: {
      action: 'Tag',
      title: 'Tag {count} members',
      titleAll: 'Tag these members',
      add: 'Put on',
      remove: 'Take off',
      hint: 'In a group of single choice the new tag replaces the old one. More than 500 members are tagged in the background.',
      submit: 'Begin',
      done: 'Tags changed for {changed} of {members} members',
      someRefused:
        'Tags changed for {changed} of {members} members; {refused} carry too many tags and stay as they were',
    },
  },
)
