import { wording } from '@huigu/ui'

export const scan = wording(
  {
    title: '扫会员码',
    outcome: {
      BOUND: '{name} 已绑定到您',
      MOVED: '{name} 已转到您名下',
      ALREADY_BOUND: '{name} 本来就是您的会员',
    },
    outcomeHint: {
      BOUND: '从现在起，由您为这位会员服务。',
      MOVED: '会员已同意更换顾问，从现在起由您服务。之前的奖励仍归原顾问。',
      ALREADY_BOUND: '无需再次绑定。',
    },
    open: '查看会员',
    members: '我的会员',
    none: '还没有扫到会员码',
    noneHint: '请会员打开会员卡出示会员码，再用手机相机或微信扫一扫。',
    refused: {
      'bound-to-another': '这位会员已有专属顾问',
      'consent-needed': '需要会员同意更换顾问',
      'card-code-unusable': '会员码已失效',
      'consultant-left': '您的顾问身份已停用',
    },
    refusedHint: {
      'bound-to-another': '品牌规定会员保留原来的顾问。如确需调整，请联系总部。',
      'consent-needed': '请会员在会员卡上勾选「同意更换顾问」，再出示新的会员码给您扫。',
      'card-code-unusable': '会员码每两分钟更新一次，请会员出示最新的会员码后再扫。',
      'consultant-left': '您不能再绑定会员。如有疑问，请联系总部。',
    },
    failed: '没能绑定',
  },
  {
    title: 'Scan a card',
    outcome: {
      BOUND: '{name} is bound to you',
      MOVED: '{name} has come to you',
      ALREADY_BOUND: '{name} is your member already',
    },
    outcomeHint: {
      BOUND: 'From now on this member is served by you.',
      MOVED: 'The member agreed to change. Rewards earned before stay with the other consultant.',
      ALREADY_BOUND: 'Nothing had to be changed.',
    },
    open: 'See the member',
    members: 'My members',
    none: 'No card was scanned yet',
    noneHint: 'Ask the member to show the code of the card, and scan it with the camera of your phone.',
    refused: {
      'bound-to-another': 'This member has a consultant',
      'consent-needed': 'The member has to agree to the change',
      'card-code-unusable': 'This code is no longer valid',
      'consultant-left': 'You are no longer a consultant here',
    },
    refusedHint: {
      'bound-to-another': 'The brand lets members keep their consultant. Ask headquarters to change it.',
      'consent-needed': 'Ask the member to agree to another consultant on the card, and scan the new code.',
      'card-code-unusable': 'Codes are renewed every two minutes. Ask the member to show the newest.',
      'consultant-left': 'You cannot bind members any more. Please ask headquarters.',
    },
    failed: 'The member was not bound',
  },
)
