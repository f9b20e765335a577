import type { paths } from './schema.ts'

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

type Operation<P extends keyof paths, M extends Method> = paths[P] extends Record<M, infer O> ? O : never

type Json<T> = T extends { content: { 'application/json': infer Body } } ? Body : never

/** What an operation answers when it succeeds. */
export type Answer<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { responses: infer Responses }
    ? { [S in keyof Responses]: S extends 200 | 201 ? Json<Responses[S]> : never }[keyof Responses]
    : never

/** What an operation asks for. */
export type Body<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { requestBody?: infer Request } ? Json<NonNullable<Request>> : never

type Item<T> = T extends { items: (infer I)[] } ? I : never

export type Me = Answer<'/api/v1/me', 'get'>
export type Member = Item<Answer<'/api/v1/members', 'get'>>
export type MemberDetail = Answer<'/api/v1/members/{id}', 'get'>
export type NewMember = Body<'/api/v1/members', 'post'>
export type MemberChange = Body<'/api/v1/members/{id}', 'patch'>
export type MemberField = Item<Answer<'/api/v1/member-fields', 'get'>>
export type TagGroup = Item<Answer<'/api/v1/tag-groups', 'get'>>
export type Tag = Item<Answer<'/api/v1/tags', 'get'>>
export type KeptGoods = Item<Answer<'/api/v1/members/{id}/kept-goods', 'get'>>
export type Consent = Item<Answer<'/api/v1/members/{id}/consents', 'get'>>
export type Purchase = Item<Answer<'/api/v1/members/{id}/purchases', 'get'>>
export type PurchaseState = CommissionLine['state']
export type Binding = Item<Answer<'/api/v1/members/{id}/bindings', 'get'>>
export type Duplicate = Item<Answer<'/api/v1/members/duplicates', 'get'>>
export type Merge = Answer<'/api/v1/members/{id}/merges', 'post'>
export type Erasure = Answer<'/api/v1/members/{id}/erasure', 'post'>
export type NewMemberField = Body<'/api/v1/member-fields', 'post'>
export type ConsentDecision = Item<Answer<'/api/v1/members/{id}/consents/history', 'get'>>
export type ConsentPurpose = Item<Answer<'/api/v1/consent-purposes', 'get'>>
export type KeptGoodsEntry = Item<Answer<'/api/v1/members/{id}/kept-goods/entries', 'get'>>
export type Deposit = Body<'/api/v1/members/{id}/kept-goods/deposits', 'post'>
export type PickUp = Body<'/api/v1/members/{id}/kept-goods/pick-ups', 'post'>
export type FullView = Answer<'/api/v1/members/{id}/full-views', 'post'>
export type FullViewRecord = Item<Answer<'/api/v1/members/{id}/full-views', 'get'>>
export type FullViewField = Body<'/api/v1/members/{id}/full-views', 'post'>['fields'][number]
export type TaggingRequest = Body<'/api/v1/members/tags', 'post'>
export type Tagging = Answer<'/api/v1/members/tags', 'post'>
export type Allocation = Answer<'/api/v1/bindings/allocations', 'post'>
export type AllocationRequest = Body<'/api/v1/bindings/allocations', 'post'>
export type BindingCount = Item<Answer<'/api/v1/bindings/counts', 'get'>>
export type Handover = Answer<'/api/v1/consultants/{code}/handover', 'post'>
export type HandoverRequest = Body<'/api/v1/consultants/{code}/handover', 'post'>
export type JobAccepted = { id: string }
export type Job = Answer<'/api/v1/jobs/{id}', 'get'>
export type Settings = Answer<'/api/v1/settings', 'get'>
export type Segment = Answer<'/api/v1/segments/{id}', 'get'>
export type Explanation = Answer<'/api/v1/segments/explanations', 'post'>
export type PortraitOverview = Answer<'/api/v1/portraits', 'get'>
export type RfmOverview = Answer<'/api/v1/rfm', 'get'>
export type Store = Item<Answer<'/api/v1/stores', 'get'>>
export type NewStore = Body<'/api/v1/stores', 'post'>
export type Product = Item<Answer<'/api/v1/products', 'get'>>
export type NewProduct = Body<'/api/v1/products', 'post'>
export type Consultant = Item<Answer<'/api/v1/consultants', 'get'>>
export type NewConsultant = Body<'/api/v1/consultants', 'post'>
export type StaffMember = Item<Answer<'/api/v1/staff', 'get'>>
export type NewStaffMember = Body<'/api/v1/staff', 'post'>
export type Role = StaffMember['roles'][number]
export type ApiKey = Item<Answer<'/api/v1/api-keys', 'get'>>
export type NewApiKey = Body<'/api/v1/api-keys', 'post'>
export type Scheme = Item<Answer<'/api/v1/commission/schemes', 'get'>>
export type SchemeVersion = Scheme['versions'][number]
export type NewScheme = Body<'/api/v1/commission/schemes/{code}', 'put'>
export type Statement = Item<Answer<'/api/v1/commission/statements', 'get'>>
export type CommissionLine = Item<
  Answer<'/api/v1/commission/statements/{month}/{consultantCode}/lines', 'get'>
>
export type DailySettlement = Item<Answer<'/api/v1/commission/months/{month}/daily', 'get'>>
export type Board = Answer<'/api/v1/commission/board', 'get'>
export type Import = Answer<'/api/v1/imports/{id}', 'get'>
export type ImportKind = Import['kind']
export type MemberCard = Answer<'/api/v1/member-sessions/current', 'get'>
