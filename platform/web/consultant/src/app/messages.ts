import { wording } from '@huigu/ui'

export const frame = wording(
  { account: '账号与外观', navigation: '主导航' },
  { account: 'Account and appearance', navigation: 'Main navigation' },
)
