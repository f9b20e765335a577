import { allocation } from '../allocation/messages.ts'
import { apiKeys } from '../api-keys/messages.ts'
import { commission } from '../commission/messages.ts'
import { consentTexts } from '../consent-texts/messages.ts'
import { consultants } from '../consultants/messages.ts'
import { imports } from '../imports/messages.ts'
import { jobs } from '../jobs/messages.ts'
import { batch } from '../members/batch/messages.ts'
import { memberFields } from '../member-fields/messages.ts'
import { memberConsents } from '../members/consents/messages.ts'
import { keptGoods } from '../members/kept-goods/messages.ts'
import { merging } from '../members/merging/messages.ts'
import { members } from '../members/messages.ts'
import { privacy } from '../members/privacy/messages.ts'
import { profile } from '../members/profile/messages.ts'
import { memberTags } from '../members/tags/messages.ts'
import { overview } from '../overview/messages.ts'
import { products } from '../products/messages.ts'
import { schemes } from '../schemes/messages.ts'
import { criteria } from '../segments/criteria/messages.ts'
import { segments } from '../segments/messages.ts'
import { settings } from '../settings/messages.ts'
import { staff } from '../staff/messages.ts'
import { stores } from '../stores/messages.ts'
import { tags } from '../tags/messages.ts'
import { frame } from './messages.ts'

/** What each feature of the console says. */
export const wordings = {
  frame,
  members,
  profile,
  memberTags,
  memberConsents,
  keptGoods,
  merging,
  privacy,
  batch,
  jobs,
  allocation,
  tags,
  memberFields,
  consentTexts,
  settings,
  overview,
  segments,
  criteria,
  commission,
  schemes,
  imports,
  stores,
  products,
  consultants,
  staff,
  apiKeys,
}
