import { wording } from '@huigu/ui'

export const frame = wording(
  {
    skip: '跳到内容',
    menu: '菜单',
    navigation: '主导航',
    account: '账号与外观',
    group: { members: '会员', rewards: '奖励', data: '数据', settings: '设置' },
    ungrouped: '未分组',
    selectAll: '全选本页',
    select: '选择 {name}',
    nothing: '您的角色目前没有可用的功能',
    nothingHint: '请联系品牌负责人为您分配角色。',
  },
  {
    skip: 'Skip to the content',
    menu: 'Menu',
    navigation: 'Main navigation',
    account: 'Account and appearance',
    group: { members: 'Members', rewards: 'Rewards', data: 'Data', settings: 'Settings' },
    ungrouped: 'Without a group',
    selectAll: 'Select all on this page',
    select: 'Select {name}',
    nothing: 'Your role has nothing to work with yet',
    nothingHint: 'Ask the owner of the brand to give you a role.',
  },
)
