import { wording } from '@huigu/ui'

export const consents = wording(
  {
    title: '我的授权',
    hint: '您可以随时同意或撤回，撤回不影响会员卡的使用。',
    none: '品牌没有需要您授权的事项',
    text: '查看全文',
    given: '已同意',
    givenOn: '{day} 已同意',
    withdrawnOn: '{day} 已撤回',
    undecided: '未同意',
    give: '同意',
    withdraw: '撤回',
  },
  {
    title: 'What I agree to',
    hint: 'You can agree or withdraw at any time; your card stays as it is.',
    none: 'The brand asks for nothing',
    text: 'Read the text',
    given: 'Agreed',
    givenOn: 'Agreed on {day}',
    withdrawnOn: 'Withdrawn on {day}',
    undecided: 'Not agreed',
    give: 'Agree',
    withdraw: 'Withdraw',
  },
)
