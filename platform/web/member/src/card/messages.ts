import { wording } from '@huigu/ui'

export const card = wording(
  {
    title: '会员卡',
    cardNumber: '卡号',
    consultant: '专属顾问',
    store: '所属门店',
    noConsultant: '暂无专属顾问',
    code: '会员码',
    codeHint: '向顾问出示，扫一扫即可为您服务。会员码自动更新，请勿截图转发。',
    moveConsent: '同意更换为扫码的顾问',
    closed: '请用顾问发给您的链接打开',
    closedHint: '为保护您的信息，每个链接只能打开一次。如需再次查看，请联系您的顾问或门店。',
  },
  {
    title: 'Member card',
    cardNumber: 'Card number',
    consultant: 'Your consultant',
    store: 'Your store',
    noConsultant: 'No consultant yet',
    code: 'Code of my card',
    codeHint:
      'Show it to a consultant, who then serves you. It renews itself: do not pass on pictures of it.',
    moveConsent: 'I agree to change to the consultant who scans it',
    closed: 'Open this page with the link from your consultant',
    closedHint: 'To protect you, every link opens once. Ask your consultant or store for another.',
  },
)
