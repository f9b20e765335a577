import { wording } from '@huigu/ui'

export const shared = wording(
  {
    show: '显示密码',
    hide: '隐藏密码',
    rule: {
      'password-too-short': '至少 10 个字符',
      'password-too-long': '最多 128 个字符',
      'password-is-email': '不与邮箱相同',
      met: '已满足',
      unmet: '未满足',
    },
    objection: {
      'invalid-slug': '3 至 40 位小写字母、数字或连字符，以字母开头，不以连字符结尾',
      'reserved-slug': '这个标识为系统保留，请换一个',
      'slug-taken': '这个标识已被使用，请换一个',
      'invalid-email': '请填写有效的邮箱，例如 lin@jade.cn',
      'email-taken': '此邮箱已注册。请登录后再添加品牌。',
      'unknown-time-zone': '请从列表中选择时区',
      'password-too-short': '密码至少 10 个字符',
      'password-too-long': '密码最多 128 个字符',
      'password-is-email': '密码不能与邮箱相同',
      'password-policy': '密码不符合安全要求，请换一个',
      pattern: '含有不能使用的字符',
      size: '太长了',
    },
    refusal: {
      unavailable: '暂时无法完成，没有保留任何内容，请稍后重试。',
      'too-many-requests': '尝试次数太多，请一小时后再试。',
      'invitation-invalid': '邀请已使用或已过期。',
    },
  },
  {
    show: 'Show password',
    hide: 'Hide password',
    rule: {
      'password-too-short': 'At least 10 characters',
      'password-too-long': 'At most 128 characters',
      'password-is-email': 'Not your e-mail address',
      met: 'met',
      unmet: 'not met yet',
    },
    objection: {
      'invalid-slug':
        '3 to 40 lower-case letters, digits or hyphens, beginning with a letter, not ending with a hyphen',
      'reserved-slug': 'This name is reserved. Please choose another.',
      'slug-taken': 'This name is taken. Please choose another.',
      'invalid-email': 'Enter an e-mail address such as lin@jade.cn',
      'email-taken': 'This address has an account. Sign in, then add the brand.',
      'unknown-time-zone': 'Choose a time zone from the list',
      'password-too-short': 'At least 10 characters',
      'password-too-long': 'At most 128 characters',
      'password-is-email': 'Must not be your e-mail address',
      'password-policy': 'Not safe enough. Please choose another.',
      pattern: 'Contains signs that cannot be used',
      size: 'Too long',
    },
    refusal: {
      unavailable: 'Not possible at the moment. Nothing was kept; please try again soon.',
      'too-many-requests': 'Too many attempts. Please try again in an hour.',
      'invitation-invalid': 'This invitation was used already or is too old.',
    },
  },
)
