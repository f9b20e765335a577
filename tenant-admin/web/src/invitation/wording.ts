import { wording } from '@huigu/ui'

export const invitation = wording(
  {
    page: '接受邀请',
    title: '加入 {brand}',
    lead: '{name}，您好。请设置密码，之后用 {email} 登录。',
    password: '密码',
    submit: '设置密码并加入',
    working: '正在设置…',
    done: '密码已设置',
    doneHint: '现在可以用邮箱和新密码登录 {brand}。',
    enter: '去登录',
    invalid: '邀请不可用',
    invalidHint: '邀请已使用或已过期。请直接登录，或请同事重新邀请。',
  },
  {
    page: 'Accept an invitation',
    title: 'Join {brand}',
    lead: 'Hello {name}. Set a password, then sign in with {email}.',
    password: 'Password',
    submit: 'Set the password and join',
    working: 'Setting…',
    done: 'Your password is set',
    doneHint: 'You can now sign in to {brand} with your e-mail address and the new password.',
    enter: 'Sign in',
    invalid: 'This invitation cannot be used',
    invalidHint: 'It was used already or is too old. Sign in, or ask to be invited again.',
  },
)
