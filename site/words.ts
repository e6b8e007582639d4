import { catalogue } from './words/catalogue.ts'
import { listing, pricing } from './words/listing.ts'
import { review } from './words/review.ts'
import { rules } from './words/rules.ts'
import { shell } from './words/shell.ts'
import { roles, types } from './words/types.ts'

/** Every word of the storefront that is its own, in English and Korean. */
export const words = { shell, catalogue, listing, pricing, review, rules, roles, types }
