import { wording } from '@huigu/ui'

export const memberTags = wording(
  {
    title: '标签',
    others: '其他',
    automatic: '自动标签',
    automaticHint: '按人群自动带有和取下',
    newHint: '输入标签，没有的会新建',
    add: '添加',
  },
  {
    title: 'Tags',
    others: 'Others',
    automatic: 'Automatic',
    automaticHint: 'come and go with the segment',
    newHint: 'A tag; a new name makes a new one',
    add: 'Add',
  },
)
