import { type Client, type Consultant, type MemberField, type Store, useClient } from '@huigu/api'
import { answer, everyPage, type Page } from '@huigu/ui'
import { type App, computed, inject, type InjectionKey, shallowRef } from 'vue'

const WHOLE = 500

/** Stores, consultants, their groups and member fields by code: small lists that many pages need for names and choices. */
export function createDirectory(client: Client) {
  const stores = once<Store>((cursor) =>
    answer(client.GET('/api/v1/stores', { params: { query: { cursor, limit: WHOLE } } })),
  )
  const consultants = once<Consultant>((cursor) =>
    answer(client.GET('/api/v1/consultants', { params: { query: { cursor, limit: WHOLE } } })),
  )
  const groups = once<{ code: string }>((cursor) =>
    answer(client.GET('/api/v1/consultant-groups', { params: { query: { cursor, limit: WHOLE } } })),
  )
  const fields = once<MemberField>(() => answer(client.GET('/api/v1/member-fields')))
  const fieldNames = computed(() => new Map(fields.items.value.map(({ code, name }) => [code, name])))
  const storeNames = computed(() => new Map(stores.items.value.map(({ code, name }) => [code, name])))
  const consultantNames = computed(
    () => new Map(consultants.items.value.map(({ code, name }) => [code, name])),
  )

  return {
    stores: stores.items,
    consultants: consultants.items,
    fields: fields.items,
    groups: computed(() => groups.items.value.map(({ code }) => code)),
    /** The code itself where the name is not known to this person. */
    storeName: (code: string) => storeNames.value.get(code) ?? code,
    consultantName: (code: string) => consultantNames.value.get(code) ?? code,
    fieldName: (code: string) => fieldNames.value.get(code) ?? code,
    load: () => void Promise.all([stores.load(), consultants.load(), groups.load(), fields.load()]),
    /** After something was added. */
    reload: () =>
      void Promise.all([stores.load(true), consultants.load(true), groups.load(true), fields.load(true)]),
  }
}

export type Directory = ReturnType<typeof createDirectory>

function once<T>(loadPage: (cursor: string | undefined) => Promise<Page<T>>) {
  const items = shallowRef<T[]>([])
  let loading: Promise<void> | null = null
  async function read() {
    try {
      items.value = await everyPage(loadPage, new AbortController().signal)
    } catch {
      loading = null // names are an aid: pages show codes and the next page asks again
    }
  }
  return { items, load: (again = false) => (loading = again ? read() : (loading ?? read())) }
}

const DIRECTORY: InjectionKey<Directory> = Symbol('directory')

export function provideDirectory(app: App, directory: Directory) {
  app.provide(DIRECTORY, directory)
}

export function useDirectory(): Directory {
  const directory = inject(DIRECTORY) ?? createDirectory(useClient())
  directory.load()
  return directory
}
