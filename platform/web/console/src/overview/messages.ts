import { wording } from '@huigu/ui'

export const overview = wording(
  {
    title: '会员概览',
    hint: '点击任意画像或分类，查看其中的会员。',
    members: '{count} 位会员，{date}',
    portraits: '会员画像',
    portraitsHint: '同一会员可以同时有多个画像。',
    later: '功能开通后可用',
    rfm: 'RFM 价值矩阵',
    rfmHint: '近 {days} 天有消费的 {count} 位会员',
    thresholds: '分界：最近消费 {recency} 天，消费 {frequency} 次，客单价 ¥{orderValue}',
    orderHigh: '客单价高',
    orderLow: '客单价低',
    row: {
      recentOften: '近期 · 常来',
      recentSeldom: '近期 · 少来',
      longOften: '久未来 · 曾常来',
      longSeldom: '久未来 · 少来',
    },
    people: '{count} 人',
    spent: '消费 {amount}',
    none: '近期还没有会员消费',
  },
  {
    title: 'Members at a glance',
    hint: 'Open any portrait or class to see the members in it.',
    members: '{count} members, {date}',
    portraits: 'Portraits',
    portraitsHint: 'A member can have several portraits at once.',
    later: 'Comes with its feature',
    rfm: 'RFM matrix',
    rfmHint: '{count} members who bought in the last {days} days',
    thresholds:
      'Split at {recency} days since the last purchase, {frequency} purchases, ¥{orderValue} an order',
    orderHigh: 'High order value',
    orderLow: 'Low order value',
    row: {
      recentOften: 'Recent, often',
      recentSeldom: 'Recent, seldom',
      longOften: 'Long ago, often',
      longSeldom: 'Long ago, seldom',
    },
    people: '{count} members',
    spent: 'spent {amount}',
    none: 'No member bought recently',
  },
)
