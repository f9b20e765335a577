import { wording } from '@huigu/ui'

export const memberTags = wording(
  {
    title: '标签',
    others: '其他',
    newHint: '输入标签，没有的会新建',
    add: '添加',
  },
  {
    title: 'Tags',
    others: 'Others',
    newHint: 'A tag; a new name makes a new one',
    add: 'Add',
  },
)
