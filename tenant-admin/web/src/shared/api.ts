import { createHttpClient, Failure, signedFetch } from '@huigu/ui'
import type { components, paths } from './schema.ts'

export type Brand = components['schemas']['Brand']
export type SignUp = components['schemas']['SignUp']
export type Availability = components['schemas']['SlugAvailability']
export type Invitation = components['schemas']['Invitation']

/** The control plane's API, typed by its committed description. Refusals are thrown as {@link Failure}. */
export const api = createHttpClient<Prefixed<paths>>(signedFetch(null))

/** The description's paths begin at the server, which is `/tenant-admin`. */
type Prefixed<Paths> = { [Path in keyof Paths & string as `/tenant-admin${Path}`]: Paths[Path] }

export async function signUp(body: SignUp): Promise<Brand> {
  return present((await api.POST('/tenant-admin/api/v1/signups', { body })).data)
}

export async function checkSlug(slug: string, signal?: AbortSignal): Promise<Availability> {
  const params = { path: { slug } }
  return present((await api.GET('/tenant-admin/api/v1/slugs/{slug}', { params, signal })).data)
}

export async function lookAtInvitation(token: string): Promise<Invitation> {
  const params = { path: { token } }
  return present((await api.GET('/tenant-admin/api/v1/invitations/{token}', { params })).data)
}

export async function acceptInvitation(token: string, password: string): Promise<void> {
  const params = { path: { token } }
  await api.POST('/tenant-admin/api/v1/invitations/{token}/acceptance', { params, body: { password } })
}

function present<T>(data: T | undefined): T {
  if (data === undefined) throw new Failure(500, 'server', '')
  return data
}
