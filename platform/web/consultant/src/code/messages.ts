import { wording } from '@huigu/ui'

export const code = wording(
  {
    title: '我的二维码',
    invitation: '请会员扫一扫：没有卡的开卡，有卡的绑定您为专属顾问。',
    picture: '{name} 的专属二维码',
    send: '发送链接',
    linkText: '{brand} 的 {name} 邀请您开通会员卡：',
    linkCopied: '链接已复制，可粘贴到微信发给顾客',
    scanHint: '会员已有卡？请会员打开会员卡出示会员码，用手机相机或微信扫一扫即可绑定。',
    nobody: '您的账号没有对应的顾问',
    nobodyHint: '请总部在「员工」里为您的账号选择顾问，之后这里会出现您的二维码。',
  },
  {
    title: 'My code',
    invitation: 'Let a customer scan it: who has no card opens one, who has one is bound to you.',
    picture: 'QR code of {name}',
    send: 'Send the link',
    linkText: '{name} of {brand} invites you to open a member card:',
    linkCopied: 'The link is copied: paste it into a message to the customer',
    scanHint: 'Has the member a card? Scan the code that the card shows with the camera of your phone.',
    nobody: 'Your account belongs to no consultant',
    nobodyHint: 'Headquarters chooses the consultant of your account under Staff; then your code is here.',
  },
)
