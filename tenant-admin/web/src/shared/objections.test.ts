import { createHuiguI18n, Failure, type FieldError } from '@huigu/ui'
import { describe, expect, it } from 'vitest'
import { wordings } from '../wordings.ts'
import { explanation, objections } from './objections.ts'

const chinese = createHuiguI18n(wordings, 'zh-CN').global
const english = createHuiguI18n(wordings, 'en').global

function refused(...fields: FieldError[]) {
  return new Failure(400, 'invalid-input', 'brandName must not be blank', fields)
}

describe('what the server objects to', () => {
  const failure = refused(
    { field: 'slug', code: 'slug-taken', detail: 'The slug jade is taken; choose another.' },
    { field: 'brandName', code: 'not-blank', detail: 'must not be blank' },
    { field: 'ownerName', code: 'something-new', detail: 'is not accepted' },
    { field: 'password', code: 'password-too-short', detail: 'must have at least 10 characters' },
    { field: 'password', code: 'password-is-email', detail: 'must not be the e-mail address' },
  )

  it('stands at its field in the reader’s language', () => {
    expect(objections(failure, chinese)).toEqual({
      slug: '这个标识已被使用，请换一个',
      brandName: '请填写',
      ownerName: 'is not accepted',
      password: '密码至少 10 个字符 密码不能与邮箱相同',
    })
    expect(objections(failure, english).slug).toBe('This name is taken. Please choose another.')
  })

  it('is explained as a whole where it has no field', () => {
    expect(explanation(new Failure(503, 'unavailable', 'Nothing was kept'), chinese)).toBe(
      '暂时无法完成，没有保留任何内容，请稍后重试。',
    )
    expect(explanation(new Failure(429, 'too-many-requests', ''), english)).toBe(
      'Too many attempts. Please try again in an hour.',
    )
    expect(explanation(new Failure(0, 'network', ''), chinese)).toBe('连不上服务器，请检查网络后重试。')
    expect(explanation(new Failure(418, 'teapot', 'I am a teapot'), chinese)).toBe('I am a teapot')
  })
})
