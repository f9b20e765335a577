import { wording } from '@huigu/ui'

export const members = wording(
  {
    title: '会员',
    search: '姓名、拼音首字母、手机号或后四位、卡号',
    filters: '快速筛选',
    birthdaySoon: '30 天内生日',
    none: '没有找到会员',
    noneYet: '还没有绑定到您的会员',
    noneYetHint: '总部分配或会员扫码绑定后，会出现在这里。',
    spentThisMonth: '本月消费',
    lastContacted: '最近沟通 {day}',
    neverContacted: '尚未沟通',
    select: {
      begin: '多选',
      toolbar: '批量操作',
      count: '已选 {count} 位',
      all: '全选',
      tag: '打标签',
      most: '一次最多选 {most} 位',
    },
  },
  {
    title: 'Members',
    search: 'Name, initials, phone or last four, card',
    filters: 'Quick filters',
    birthdaySoon: 'Birthday within 30 days',
    none: 'No member found',
    noneYet: 'No members are bound to you yet',
    noneYetHint: 'They appear here once headquarters allocates them or they scan your code.',
    spentThisMonth: 'This month',
    lastContacted: 'Last contact {day}',
    neverContacted: 'Not contacted yet',
    select: {
      begin: 'Select',
      toolbar: 'For those selected',
      count: '{count} selected',
      all: 'All',
      tag: 'Set tags',
      most: 'At most {most} at once',
    },
  },
)
