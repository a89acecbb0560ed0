/** Bits of the column `own_acts`. */

/** What the file itself says became of the article. */
export const OWN_ACTS = {
  repealedBy: 1,
  transferredBy: 2,
  lapsedBy: 4,
  annulledBy: 8,
  severedBy: 16,
  remadeSince: 32,
} as const;
