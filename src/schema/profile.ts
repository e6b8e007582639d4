import azure2020 from '../../schemas/profiles/azure-2020.json' with { type: 'json' }
import azureCurrent from '../../schemas/profiles/azure-current.json' with { type: 'json' }
import type { OfferType } from '../model/catalogue.ts'
import type { Profile } from '../model/rule.ts'

const profiles: Readonly<Record<string, Profile>> = {
  'azure-2020': azure2020 as Profile,
  'azure-current': azureCurrent as Profile,
}

export const profileIds: readonly string[] = Object.keys(profiles)

/** @throws Error for an id that is not in `profileIds`; callers check names that users give */
export function loadProfile(id: string): Profile {
  const profile = profiles[id]
  if (!profile) throw new Error(`There is no profile ${id}`)
  return profile
}

/**
 * The value of a rule under a profile, for one offer type.
 * @throws Error when the profile has no such value: a mistake in the rule, not in an offer
 */
export function profileValue<Value = unknown>(
  profile: Profile,
  ruleId: string,
  type: OfferType | undefined,
): Value {
  const entry = profile.values[ruleId]
  if (!entry) throw new Error(`Profile ${profile.id} has no value for ${ruleId}`)
  const { value } = entry
  if (variesByType(profile, ruleId)) {
    const byType = value as Record<string, unknown>
    return (type && type in byType ? byType[type] : byType.default) as Value
  }
  return value as Value
}

/** Whether a profile's value differs between offer types. */
export function variesByType(profile: Profile, ruleId: string): boolean {
  const value = profile.values[ruleId]?.value
  return typeof value === 'object' && value !== null && 'default' in value
}
