/** The members that something is done with at once: by their ids, or all of a saved or unsaved segment. */
export type Whom =
  | { memberIds: string[] }
  | { segment: { segmentId: string } }
  | { segment: { criteria: Record<string, unknown> } }
