import { createHuiguI18n } from '@huigu/ui'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { wordings } from '../wordings.ts'
import SignUpForm from './SignUpForm.vue'

const answers = { signUp: () => new Response('{}'), slug: () => json({ available: true, reason: null }) }
const sent: unknown[] = []

function json(body: unknown, status = 200) {
  const type = status < 400 ? 'application/json' : 'application/problem+json'
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': type } })
}

beforeEach(() => {
  vi.useFakeTimers()
  sent.length = 0
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.url.includes('/slugs/')) return answers.slug()
    sent.push(await request.json())
    return answers.signUp()
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function open() {
  const i18n = createHuiguI18n(wordings, 'zh-CN')
  return mount(SignUpForm, { global: { plugins: [i18n] }, attachTo: document.body })
}

async function fill(form: ReturnType<typeof open>) {
  await form.get('#brandName').setValue('Jade Beauty')
  await form.get('#industry').setValue('beauty')
  await form.get('#timeZone').setValue('Asia/Shanghai')
  await form.get('#ownerName').setValue('林晓燕')
  await form.get('#ownerEmail').setValue('lin@jade.cn')
  await form.get('#password').setValue('correct horse')
}

it('sends what was typed, with the slug that the name suggests', async () => {
  answers.signUp = () => json({ tenantId: '0HMX4V7TCZ9GR', slug: 'jade-beauty', state: 'ACTIVE' }, 201)
  const form = open()
  await fill(form)
  await form.trigger('submit')
  await flushPromises()

  expect(sent).toEqual([
    {
      brandName: 'Jade Beauty',
      slug: 'jade-beauty',
      industry: 'beauty',
      ownerName: '林晓燕',
      ownerEmail: 'lin@jade.cn',
      password: 'correct horse',
      timeZone: 'Asia/Shanghai',
    },
  ])
  expect(form.emitted('signedUp')?.[0]?.[0]).toMatchObject({ slug: 'jade-beauty', state: 'ACTIVE' })
})

it('sends nothing while something is missing, and leads to it', async () => {
  const form = open()
  await form.trigger('submit')
  await flushPromises()

  expect(sent).toEqual([])
  expect(form.findAll('.error').map((error) => error.text())).toEqual([
    '请填写',
    '请填写',
    '请选择',
    '请填写',
    '请填写',
    '请填写',
  ])
  expect(document.activeElement?.id).toBe('brandName')
})

it('keeps a typed slug when the name changes', async () => {
  const form = open()
  await form.get('#slug').setValue('Jade')
  await form.get('#brandName').setValue('Ruby Beauty')

  expect((form.get('#slug').element as HTMLInputElement).value).toBe('jade')
})

it('says at once that a slug is taken or free', async () => {
  const form = open()
  answers.slug = () => json({ available: false, reason: 'slug-taken' })
  await form.get('#slug').setValue('jade')
  await vi.advanceTimersByTimeAsync(400)
  await flushPromises()
  expect(form.get('#slug-error').text()).toBe('这个标识已被使用，请换一个')

  answers.slug = () => json({ available: true, reason: null })
  await form.get('#slug').setValue('jade-beauty')
  await vi.advanceTimersByTimeAsync(400)
  await flushPromises()
  expect(form.find('#slug-error').exists()).toBe(false)
  expect(form.text()).toContain('可以使用')
})

it('shows a refusal at its field until the field is changed', async () => {
  answers.signUp = () =>
    json(
      {
        code: 'email-taken',
        detail: 'Somebody with this e-mail address exists.',
        errors: [{ field: 'ownerEmail', code: 'email-taken', detail: 'exists' }],
      },
      409,
    )
  const form = open()
  await fill(form)
  await form.trigger('submit')
  await flushPromises()
  expect(form.get('#ownerEmail-error').text()).toBe('此邮箱已注册。请登录后再添加品牌。')
  expect(document.activeElement?.id).toBe('ownerEmail')

  await form.get('#ownerEmail').setValue('wang@jade.cn')
  expect(form.find('#ownerEmail-error').exists()).toBe(false)
})

it('shows what hinders the whole', async () => {
  answers.signUp = () => json({ code: 'unavailable', detail: 'Try again soon.' }, 503)
  const form = open()
  await fill(form)
  await form.trigger('submit')
  await flushPromises()

  expect(form.get('.problem').text()).toBe('暂时无法完成，没有保留任何内容，请稍后重试。')
})

it('shows which rules a password meets', async () => {
  const form = open()
  const met = () => form.findAll('li.met').map((rule) => rule.text())
  await form.get('#password').setValue('short')
  expect(met()).toEqual(['不与邮箱相同 已满足'])

  await form.get('#password').setValue('correct horse')
  expect(met()).toEqual(['至少 10 个字符 已满足', '不与邮箱相同 已满足'])
})
