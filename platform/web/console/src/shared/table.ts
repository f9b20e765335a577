export interface Column {
  /** Name of the slot that fills the cell. */
  key: string
  title: string
  /** `end` for figures. */
  align?: 'end'
  /** The cell that stands for the row: first and without a title where the row is a card. */
  main?: boolean
  /** Left out where the row is a card. */
  deskOnly?: boolean
}
