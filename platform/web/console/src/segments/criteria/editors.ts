import type { Component } from 'vue'
import type { Kind, Leaf } from '../tree.ts'
import AgeCriterion from './AgeCriterion.vue'
import ChoiceCriterion from './ChoiceCriterion.vue'
import ConsultantCriterion from './ConsultantCriterion.vue'
import DatesCriterion from './DatesCriterion.vue'
import DaysCriterion from './DaysCriterion.vue'
import DepletionCriterion from './DepletionCriterion.vue'
import FieldCriterion from './FieldCriterion.vue'
import GoodsCriterion from './GoodsCriterion.vue'
import OriginCriterion from './OriginCriterion.vue'
import RfmScoreCriterion from './RfmScoreCriterion.vue'
import SpentCriterion from './SpentCriterion.vue'
import StoreCriterion from './StoreCriterion.vue'
import TagCriterion from './TagCriterion.vue'
import TextCriterion from './TextCriterion.vue'

/** Kinds that can be added, in the groups of the menu. */
export const KINDS: Record<'purchases' | 'basics' | 'more', Kind[]> = {
  purchases: ['portrait', 'rfm', 'rfmScore', 'spent', 'purchased', 'notPurchased', 'depletion'],
  basics: [
    'gender',
    'age',
    'birthdayWithinDays',
    'birthdayMonth',
    'cardIssued',
    'cardType',
    'storeCode',
    'consultantCode',
    'origin',
  ],
  more: ['tag', 'consent', 'field'],
}

/** Spending is asked of two windows at most. */
export const MOST: Partial<Record<Kind, number>> = { spent: 2 }

type Props = Record<string, string>

const EDITORS: Record<Kind, [Component, (t: (key: string) => string) => Props]> = {
  portrait: [ChoiceCriterion, (t) => ({ kind: 'portrait', label: t('criteria.kind.portrait') })],
  rfm: [ChoiceCriterion, (t) => ({ kind: 'rfm', label: t('criteria.kind.rfm') })],
  gender: [ChoiceCriterion, (t) => ({ kind: 'gender', label: t('criteria.kind.gender') })],
  birthdayMonth: [
    ChoiceCriterion,
    (t) => ({ kind: 'birthdayMonth', label: t('criteria.kind.birthdayMonth') }),
  ],
  consent: [ChoiceCriterion, (t) => ({ kind: 'consent', label: t('criteria.kind.consent') })],
  rfmScore: [RfmScoreCriterion, () => ({})],
  spent: [SpentCriterion, () => ({})],
  purchased: [GoodsCriterion, (t) => ({ hint: t('criteria.purchasedHint') })],
  notPurchased: [GoodsCriterion, (t) => ({ hint: t('criteria.notPurchasedHint') })],
  depletion: [DepletionCriterion, () => ({})],
  tag: [TagCriterion, () => ({})],
  age: [AgeCriterion, () => ({})],
  birthdayWithinDays: [DaysCriterion, (t) => ({ label: t('criteria.kind.birthdayWithinDays') })],
  cardIssued: [DatesCriterion, () => ({})],
  cardType: [TextCriterion, (t) => ({ label: t('criteria.kind.cardType') })],
  storeCode: [StoreCriterion, (t) => ({ label: t('criteria.kind.storeCode') })],
  consultantCode: [ConsultantCriterion, (t) => ({ label: t('criteria.kind.consultantCode') })],
  field: [FieldCriterion, () => ({})],
  origin: [OriginCriterion, (t) => ({ label: t('criteria.kind.origin') })],
}

/** What edits a criterion; undefined for a kind that this page does not know. */
export const editorOf = ({ kind }: Leaf) => EDITORS[kind as Kind]
