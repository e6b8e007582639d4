import type { Rule } from '../model/rule.ts'
import armTtkJsonFilesShouldBeValid from './certification/arm-ttk/json-files-should-be-valid.ts'
import authorizationAssignableRoleValid from './certification/authorization-assignable-role-valid.ts'
import authorizationAssignableRolesOnlyUaa from './certification/authorization-assignable-roles-only-uaa.ts'
import authorizationAssignableRolesRequired from './certification/authorization-assignable-roles-required.ts'
import authorizationDeleteRole from './certification/authorization-delete-role.ts'
import authorizationDisplayName from './certification/authorization-display-name.ts'
import authorizationDuplicate from './certification/authorization-duplicate.ts'
import authorizationGroupSecurity from './certification/authorization-group-security.ts'
import authorizationIndividualUser from './certification/authorization-individual-user.ts'
import authorizationLeastPrivilege from './certification/authorization-least-privilege.ts'
import authorizationMax from './certification/authorization-max.ts'
import authorizationPrincipalGuid from './certification/authorization-principal-guid.ts'
import authorizationReader from './certification/authorization-reader.ts'
import authorizationRequired from './certification/authorization-required.ts'
import authorizationRoleCustom from './certification/authorization-role-custom.ts'
import authorizationRoleDataActions from './certification/authorization-role-data-actions.ts'
import authorizationRoleKnown from './certification/authorization-role-known.ts'
import authorizationRoleOwner from './certification/authorization-role-owner.ts'
import authorizationRoleRequired from './certification/authorization-role-required.ts'
import authorizationsChanged from './certification/authorizations-changed.ts'
import consultingAgenda from './certification/consulting-agenda.ts'
import consultingDocuments from './certification/consulting-documents.ts'
import consultingDuration from './certification/consulting-duration.ts'
import consultingImages from './certification/consulting-images.ts'
import consultingPrimaryProduct from './certification/consulting-primary-product.ts'
import consultingServiceType from './certification/consulting-service-type.ts'
import consultingTitleFormat from './certification/consulting-title-format.ts'
import deleteRoleRemoved from './certification/delete-role-removed.ts'
import eligibleApproversMax from './certification/eligible-approvers-max.ts'
import eligibleDuration from './certification/eligible-duration.ts'
import eligibleNeedsActive from './certification/eligible-needs-active.ts'
import eligibleRole from './certification/eligible-role.ts'
import eligibleSameRoleSamePolicy from './certification/eligible-same-role-same-policy.ts'
import managedAppAuthorizationRole from './certification/managed-app-authorization-role.ts'
import managedAppNotificationUrl from './certification/managed-app-notification-url.ts'
import managedAppPolicyMax from './certification/managed-app-policy-max.ts'
import managedDisks from './certification/managed-disks.ts'
import manifestRequired from './certification/manifest-required.ts'
import manifestTenantGuid from './certification/manifest-tenant-guid.ts'
import manifestVersionDecrease from './certification/manifest-version-decrease.ts'
import manifestVersionFormat from './certification/manifest-version-format.ts'
import manifestVersionIncrease from './certification/manifest-version-increase.ts'
import packageRequired from './certification/package-required.ts'
import packageRootFiles from './certification/package-root-files.ts'
import packageSize from './certification/package-size.ts'
import packageZipReadable from './certification/package-zip-readable.ts'
import saasAppIdConsistent from './certification/saas-app-id-consistent.ts'
import saasListingOption from './certification/saas-listing-option.ts'
import saasTechnicalConfig from './certification/saas-technical-config.ts'
import vmDataDisksChanged from './certification/vm-data-disks-changed.ts'
import vmDataDisksMax from './certification/vm-data-disks-max.ts'
import vmGeneration from './certification/vm-generation.ts'
import vmImageChangedSameVersion from './certification/vm-image-changed-same-version.ts'
import vmImageSasExpiry from './certification/vm-image-sas-expiry.ts'
import vmImageSasSecret from './certification/vm-image-sas-secret.ts'
import vmImageVersionFormat from './certification/vm-image-version-format.ts'
import vmImageVhdUrl from './certification/vm-image-vhd-url.ts'
import vmLastVersionDeprecated from './certification/vm-last-version-deprecated.ts'
import vmOpenPort from './certification/vm-open-port.ts'
import vmOsFamily from './certification/vm-os-family.ts'
import vmRecommendedSizesMax from './certification/vm-recommended-sizes-max.ts'
import vmVersionIncrease from './certification/vm-version-increase.ts'
import goLivePasses from './live/go-live-passes.ts'
import goLiveScope from './live/go-live-scope.ts'
import liveCopyIntact from './live/live-copy-intact.ts'
import liveCopyReadable from './live/live-copy-readable.ts'
import liveProfileEqualsBase from './live/live-profile-equals-base.ts'
import liveWithoutSignOff from './live/live-without-sign-off.ts'
import noSkipToProduction from './live/no-skip-to-production.ts'
import releaseDate from './live/release-date.ts'
import releaseRemovedPlans from './live/release-removed-plans.ts'
import releaseState from './live/release-state.ts'
import releaseTicket from './live/release-ticket.ts'
import restartOnChange from './live/restart-on-change.ts'
import signOffAdoption from './live/sign-off-adoption.ts'
import signOffEnd from './live/sign-off-end.ts'
import usageAttributionChanged from './validate-influenced-revenue/usage-attribution-changed.ts'
import usageAttributionGuid from './validate-influenced-revenue/usage-attribution-guid.ts'
import usageAttributionMissing from './validate-influenced-revenue/usage-attribution-missing.ts'
import usageAttributionNotNested from './validate-influenced-revenue/usage-attribution-not-nested.ts'
import usageAttributionShape from './validate-influenced-revenue/usage-attribution-shape.ts'
import usageAttributionUnique from './validate-influenced-revenue/usage-attribution-unique.ts'
import audienceCsvFormat from './validate-prerequisites/audience-csv-format.ts'
import azureRegionRemoved from './validate-prerequisites/azure-region-removed.ts'
import azureRegionRequired from './validate-prerequisites/azure-region-required.ts'
import categoryDuplicate from './validate-prerequisites/category-duplicate.ts'
import categoryInDescription from './validate-prerequisites/category-in-description.ts'
import categoryKnown from './validate-prerequisites/category-known.ts'
import categoryMax from './validate-prerequisites/category-max.ts'
import categoryMin from './validate-prerequisites/category-min.ts'
import chinaMarketPrice from './validate-prerequisites/china-market-price.ts'
import committedSecret from './validate-prerequisites/committed-secret.ts'
import contactEmailFormat from './validate-prerequisites/contact-email-format.ts'
import contactPhoneDummy from './validate-prerequisites/contact-phone-dummy.ts'
import descriptionLanguagePhrase from './validate-prerequisites/description-language-phrase.ts'
import descriptionLength from './validate-prerequisites/description-length.ts'
import descriptionMarkup from './validate-prerequisites/description-markup.ts'
import descriptionNoContact from './validate-prerequisites/description-no-contact.ts'
import descriptionRequired from './validate-prerequisites/description-required.ts'
import descriptionValueFirst from './validate-prerequisites/description-value-first.ts'
import draftAfterLive from './validate-prerequisites/draft-after-live.ts'
import draftDeleted from './validate-prerequisites/draft-deleted.ts'
import duplicateOfferSkuDescription from './validate-prerequisites/duplicate-offer-sku-description.ts'
import duplicateSkuTitleLongSummary from './validate-prerequisites/duplicate-sku-title-long-summary.ts'
import duplicateSkuTitleSummary from './validate-prerequisites/duplicate-sku-title-summary.ts'
import duplicateTextNear from './validate-prerequisites/duplicate-text-near.ts'
import engineeringContactComplete from './validate-prerequisites/engineering-contact-complete.ts'
import fieldType from './validate-prerequisites/field-type.ts'
import fieldValue from './validate-prerequisites/field-value.ts'
import fileSize from './validate-prerequisites/file-size.ts'
import freeTrialByol from './validate-prerequisites/free-trial-byol.ts'
import freeTrialValue from './validate-prerequisites/free-trial-value.ts'
import frontmatterLanguage from './validate-prerequisites/frontmatter-language.ts'
import frontmatterMissing from './validate-prerequisites/frontmatter-missing.ts'
import frontmatterUnclosed from './validate-prerequisites/frontmatter-unclosed.ts'
import gitFile from './validate-prerequisites/git-file.ts'
import govCertificationLinksMax from './validate-prerequisites/gov-certification-links-max.ts'
import heroBackground from './validate-prerequisites/hero-background.ts'
import heroIconRemoved from './validate-prerequisites/hero-icon-removed.ts'
import hiddenSkuSolutionTemplate from './validate-prerequisites/hidden-sku-solution-template.ts'
import imageFileExists from './validate-prerequisites/image-file-exists.ts'
import imagePng from './validate-prerequisites/image-png.ts'
import industryApplicability from './validate-prerequisites/industry-applicability.ts'
import keywordsMax from './validate-prerequisites/keywords-max.ts'
import leadDestinationBlobRetired from './validate-prerequisites/lead-destination-blob-retired.ts'
import leadDestinationFields from './validate-prerequisites/lead-destination-fields.ts'
import leadDestinationKnown from './validate-prerequisites/lead-destination-known.ts'
import leadDestinationRecommended from './validate-prerequisites/lead-destination-recommended.ts'
import leadDestinationRequired from './validate-prerequisites/lead-destination-required.ts'
import leadEndpointHttps from './validate-prerequisites/lead-endpoint-https.ts'
import leadEndpointReachable from './validate-prerequisites/lead-endpoint-reachable.ts'
import leadSecretInRepo from './validate-prerequisites/lead-secret-in-repo.ts'
import linkAlive from './validate-prerequisites/link-alive.ts'
import linkDuplicate from './validate-prerequisites/link-duplicate.ts'
import linkTitleRequired from './validate-prerequisites/link-title-required.ts'
import listingNameEmoji from './validate-prerequisites/listing-name-emoji.ts'
import listingNameEqualsAlias from './validate-prerequisites/listing-name-equals-alias.ts'
import listingNameLength from './validate-prerequisites/listing-name-length.ts'
import listingNameRequired from './validate-prerequisites/listing-name-required.ts'
import liveOfferDeleted from './validate-prerequisites/live-offer-deleted.ts'
import livePlanDeleted from './validate-prerequisites/live-plan-deleted.ts'
import lockedBillingModel from './validate-prerequisites/locked-billing-model.ts'
import lockedOfferAlias from './validate-prerequisites/locked-offer-alias.ts'
import lockedOfferId from './validate-prerequisites/locked-offer-id.ts'
import lockedOfferType from './validate-prerequisites/locked-offer-type.ts'
import lockedPlanId from './validate-prerequisites/locked-plan-id.ts'
import lockedPlanName from './validate-prerequisites/locked-plan-name.ts'
import lockedPrice from './validate-prerequisites/locked-price.ts'
import lockedPublisherId from './validate-prerequisites/locked-publisher-id.ts'
import logoBackgroundTheme from './validate-prerequisites/logo-background-theme.ts'
import logoGradient from './validate-prerequisites/logo-gradient.ts'
import logoPalette from './validate-prerequisites/logo-palette.ts'
import logoRequired from './validate-prerequisites/logo-required.ts'
import logoSize from './validate-prerequisites/logo-size.ts'
import logoStretched from './validate-prerequisites/logo-stretched.ts'
import logoTransparentInk from './validate-prerequisites/logo-transparent-ink.ts'
import longSummaryLength from './validate-prerequisites/long-summary-length.ts'
import longSummaryRequired from './validate-prerequisites/long-summary-required.ts'
import markdownDepth from './validate-prerequisites/markdown-depth.ts'
import markdownSize from './validate-prerequisites/markdown-size.ts'
import marketplaceFileMissing from './validate-prerequisites/marketplace-file-missing.ts'
import newSkuIncomplete from './validate-prerequisites/new-sku-incomplete.ts'
import notesForCertification from './validate-prerequisites/notes-for-certification.ts'
import offerAliasRequired from './validate-prerequisites/offer-alias-required.ts'
import offerDescriptionDuplicate from './validate-prerequisites/offer-description-duplicate.ts'
import offerFileCount from './validate-prerequisites/offer-file-count.ts'
import offerFileMissing from './validate-prerequisites/offer-file-missing.ts'
import offerIdFormat from './validate-prerequisites/offer-id-format.ts'
import offerIdMinLength from './validate-prerequisites/offer-id-min-length.ts'
import offerNameDuplicate from './validate-prerequisites/offer-name-duplicate.ts'
import offerTypeKnown from './validate-prerequisites/offer-type-known.ts'
import planCountMax from './validate-prerequisites/plan-count-max.ts'
import planDescriptionLength from './validate-prerequisites/plan-description-length.ts'
import planDescriptionRequired from './validate-prerequisites/plan-description-required.ts'
import planIdFormat from './validate-prerequisites/plan-id-format.ts'
import planIdTaken from './validate-prerequisites/plan-id-taken.ts'
import planNameLength from './validate-prerequisites/plan-name-length.ts'
import planNameRequired from './validate-prerequisites/plan-name-required.ts'
import planNameUnique from './validate-prerequisites/plan-name-unique.ts'
import planPrivateToPublic from './validate-prerequisites/plan-private-to-public.ts'
import planPublicToPrivate from './validate-prerequisites/plan-public-to-private.ts'
import planRequired from './validate-prerequisites/plan-required.ts'
import planSummaryLength from './validate-prerequisites/plan-summary-length.ts'
import planVisibilityClear from './validate-prerequisites/plan-visibility-clear.ts'
import planVisibilityRequired from './validate-prerequisites/plan-visibility-required.ts'
import previewAudienceCsvMax from './validate-prerequisites/preview-audience-csv-max.ts'
import previewAudienceManualMax from './validate-prerequisites/preview-audience-manual-max.ts'
import previewAudienceOwn from './validate-prerequisites/preview-audience-own.ts'
import previewAudienceRequired from './validate-prerequisites/preview-audience-required.ts'
import previewRestricted from './validate-prerequisites/preview-restricted.ts'
import pricingModelByol from './validate-prerequisites/pricing-model-byol.ts'
import pricingModelVm from './validate-prerequisites/pricing-model-vm.ts'
import privacyPolicyOwnSite from './validate-prerequisites/privacy-policy-own-site.ts'
import privacyPolicyRequired from './validate-prerequisites/privacy-policy-required.ts'
import privateAudienceCsvMax from './validate-prerequisites/private-audience-csv-max.ts'
import privateAudienceManualMax from './validate-prerequisites/private-audience-manual-max.ts'
import privateAudienceOwn from './validate-prerequisites/private-audience-own.ts'
import privatePlanAudienceRequired from './validate-prerequisites/private-plan-audience-required.ts'
import privatePlanSharedAuthorizations from './validate-prerequisites/private-plan-shared-authorizations.ts'
import publicPlanHasAudience from './validate-prerequisites/public-plan-has-audience.ts'
import publisherCompetency from './validate-prerequisites/publisher-competency.ts'
import publisherFileMissing from './validate-prerequisites/publisher-file-missing.ts'
import publisherIdFormat from './validate-prerequisites/publisher-id-format.ts'
import publisherMpnId from './validate-prerequisites/publisher-mpn-id.ts'
import publisherNotificationEmail from './validate-prerequisites/publisher-notification-email.ts'
import publisherPartnerCenterAccount from './validate-prerequisites/publisher-partner-center-account.ts'
import regionRemoved from './validate-prerequisites/region-removed.ts'
import requiredFieldMissing from './validate-prerequisites/required-field-missing.ts'
import sampleImageSingleShown from './validate-prerequisites/sample-image-single-shown.ts'
import screenshotCaption from './validate-prerequisites/screenshot-caption.ts'
import screenshotMax from './validate-prerequisites/screenshot-max.ts'
import screenshotSize from './validate-prerequisites/screenshot-size.ts'
import skuHiddenLocked from './validate-prerequisites/sku-hidden-locked.ts'
import skuTitleUnique from './validate-prerequisites/sku-title-unique.ts'
import solutionTemplateVmHidden from './validate-prerequisites/solution-template-vm-hidden.ts'
import standardContractExclusive from './validate-prerequisites/standard-contract-exclusive.ts'
import standardContractLocked from './validate-prerequisites/standard-contract-locked.ts'
import subcategoryMax from './validate-prerequisites/subcategory-max.ts'
import subscriptionIdDuplicate from './validate-prerequisites/subscription-id-duplicate.ts'
import subscriptionIdGuid from './validate-prerequisites/subscription-id-guid.ts'
import summaryLength from './validate-prerequisites/summary-length.ts'
import summaryNotTitle from './validate-prerequisites/summary-not-title.ts'
import summaryRequired from './validate-prerequisites/summary-required.ts'
import summarySingleLine from './validate-prerequisites/summary-single-line.ts'
import supportContactComplete from './validate-prerequisites/support-contact-complete.ts'
import supportUrlGov from './validate-prerequisites/support-url-gov.ts'
import supportUrlRequired from './validate-prerequisites/support-url-required.ts'
import termsRequired from './validate-prerequisites/terms-required.ts'
import termsTextLength from './validate-prerequisites/terms-text-length.ts'
import termsUrlValid from './validate-prerequisites/terms-url-valid.ts'
import textByteOrderMark from './validate-prerequisites/text-byte-order-mark.ts'
import textControlCharacter from './validate-prerequisites/text-control-character.ts'
import textEncoding from './validate-prerequisites/text-encoding.ts'
import textLineEnds from './validate-prerequisites/text-line-ends.ts'
import unknownField from './validate-prerequisites/unknown-field.ts'
import unknownFile from './validate-prerequisites/unknown-file.ts'
import urlFormat from './validate-prerequisites/url-format.ts'
import urlHttps from './validate-prerequisites/url-https.ts'
import videoAlive from './validate-prerequisites/video-alive.ts'
import videoFields from './validate-prerequisites/video-fields.ts'
import videoHost from './validate-prerequisites/video-host.ts'
import videoMax from './validate-prerequisites/video-max.ts'
import videoThumbnailSize from './validate-prerequisites/video-thumbnail-size.ts'
import waiverAllowed from './validate-prerequisites/waiver-allowed.ts'
import waiverExpired from './validate-prerequisites/waiver-expired.ts'
import waiverRuleKnown from './validate-prerequisites/waiver-rule-known.ts'
import waiverUnused from './validate-prerequisites/waiver-unused.ts'
import yamlAnchorUnused from './validate-prerequisites/yaml-anchor-unused.ts'
import yamlCommentCutsText from './validate-prerequisites/yaml-comment-cuts-text.ts'
import yamlDuplicateKey from './validate-prerequisites/yaml-duplicate-key.ts'
import yamlSize from './validate-prerequisites/yaml-size.ts'
import yamlSyntax from './validate-prerequisites/yaml-syntax.ts'
import yamlTab from './validate-prerequisites/yaml-tab.ts'

/** Every rule, by stage and then by id. A test holds that this is exactly what the folders hold. */
export const allRules: readonly Rule[] = [
  audienceCsvFormat,
  azureRegionRemoved,
  azureRegionRequired,
  categoryDuplicate,
  categoryInDescription,
  categoryKnown,
  categoryMax,
  categoryMin,
  chinaMarketPrice,
  committedSecret,
  contactEmailFormat,
  contactPhoneDummy,
  descriptionLanguagePhrase,
  descriptionLength,
  descriptionMarkup,
  descriptionNoContact,
  descriptionRequired,
  descriptionValueFirst,
  draftAfterLive,
  draftDeleted,
  duplicateOfferSkuDescription,
  duplicateSkuTitleLongSummary,
  duplicateSkuTitleSummary,
  duplicateTextNear,
  engineeringContactComplete,
  fieldType,
  fieldValue,
  fileSize,
  freeTrialByol,
  freeTrialValue,
  frontmatterLanguage,
  frontmatterMissing,
  frontmatterUnclosed,
  gitFile,
  govCertificationLinksMax,
  heroBackground,
  heroIconRemoved,
  hiddenSkuSolutionTemplate,
  imageFileExists,
  imagePng,
  industryApplicability,
  keywordsMax,
  leadDestinationBlobRetired,
  leadDestinationFields,
  leadDestinationKnown,
  leadDestinationRecommended,
  leadDestinationRequired,
  leadEndpointHttps,
  leadEndpointReachable,
  leadSecretInRepo,
  linkAlive,
  linkDuplicate,
  linkTitleRequired,
  listingNameEmoji,
  listingNameEqualsAlias,
  listingNameLength,
  listingNameRequired,
  liveOfferDeleted,
  livePlanDeleted,
  lockedBillingModel,
  lockedOfferAlias,
  lockedOfferId,
  lockedOfferType,
  lockedPlanId,
  lockedPlanName,
  lockedPrice,
  lockedPublisherId,
  logoBackgroundTheme,
  logoGradient,
  logoPalette,
  logoRequired,
  logoSize,
  logoStretched,
  logoTransparentInk,
  longSummaryLength,
  longSummaryRequired,
  markdownDepth,
  markdownSize,
  marketplaceFileMissing,
  newSkuIncomplete,
  notesForCertification,
  offerAliasRequired,
  offerDescriptionDuplicate,
  offerFileCount,
  offerFileMissing,
  offerIdFormat,
  offerIdMinLength,
  offerNameDuplicate,
  offerTypeKnown,
  planCountMax,
  planDescriptionLength,
  planDescriptionRequired,
  planIdFormat,
  planIdTaken,
  planNameLength,
  planNameRequired,
  planNameUnique,
  planPrivateToPublic,
  planPublicToPrivate,
  planRequired,
  planSummaryLength,
  planVisibilityClear,
  planVisibilityRequired,
  previewAudienceCsvMax,
  previewAudienceManualMax,
  previewAudienceOwn,
  previewAudienceRequired,
  previewRestricted,
  pricingModelByol,
  pricingModelVm,
  privacyPolicyOwnSite,
  privacyPolicyRequired,
  privateAudienceCsvMax,
  privateAudienceManualMax,
  privateAudienceOwn,
  privatePlanAudienceRequired,
  privatePlanSharedAuthorizations,
  publicPlanHasAudience,
  publisherCompetency,
  publisherFileMissing,
  publisherIdFormat,
  publisherMpnId,
  publisherNotificationEmail,
  publisherPartnerCenterAccount,
  regionRemoved,
  requiredFieldMissing,
  sampleImageSingleShown,
  screenshotCaption,
  screenshotMax,
  screenshotSize,
  skuHiddenLocked,
  skuTitleUnique,
  solutionTemplateVmHidden,
  standardContractExclusive,
  standardContractLocked,
  subcategoryMax,
  subscriptionIdDuplicate,
  subscriptionIdGuid,
  summaryLength,
  summaryNotTitle,
  summaryRequired,
  summarySingleLine,
  supportContactComplete,
  supportUrlGov,
  supportUrlRequired,
  termsRequired,
  termsTextLength,
  termsUrlValid,
  textByteOrderMark,
  textControlCharacter,
  textEncoding,
  textLineEnds,
  unknownField,
  unknownFile,
  urlFormat,
  urlHttps,
  videoAlive,
  videoFields,
  videoHost,
  videoMax,
  videoThumbnailSize,
  waiverAllowed,
  waiverExpired,
  waiverRuleKnown,
  waiverUnused,
  yamlAnchorUnused,
  yamlCommentCutsText,
  yamlDuplicateKey,
  yamlSize,
  yamlSyntax,
  yamlTab,
  usageAttributionChanged,
  usageAttributionGuid,
  usageAttributionMissing,
  usageAttributionNotNested,
  usageAttributionShape,
  usageAttributionUnique,
  armTtkJsonFilesShouldBeValid,
  authorizationAssignableRoleValid,
  authorizationAssignableRolesOnlyUaa,
  authorizationAssignableRolesRequired,
  authorizationDeleteRole,
  authorizationDisplayName,
  authorizationDuplicate,
  authorizationGroupSecurity,
  authorizationIndividualUser,
  authorizationLeastPrivilege,
  authorizationMax,
  authorizationPrincipalGuid,
  authorizationReader,
  authorizationRequired,
  authorizationRoleCustom,
  authorizationRoleDataActions,
  authorizationRoleKnown,
  authorizationRoleOwner,
  authorizationRoleRequired,
  authorizationsChanged,
  consultingAgenda,
  consultingDocuments,
  consultingDuration,
  consultingImages,
  consultingPrimaryProduct,
  consultingServiceType,
  consultingTitleFormat,
  deleteRoleRemoved,
  eligibleApproversMax,
  eligibleDuration,
  eligibleNeedsActive,
  eligibleRole,
  eligibleSameRoleSamePolicy,
  managedAppAuthorizationRole,
  managedAppNotificationUrl,
  managedAppPolicyMax,
  managedDisks,
  manifestRequired,
  manifestTenantGuid,
  manifestVersionDecrease,
  manifestVersionFormat,
  manifestVersionIncrease,
  packageRequired,
  packageRootFiles,
  packageSize,
  packageZipReadable,
  saasAppIdConsistent,
  saasListingOption,
  saasTechnicalConfig,
  vmDataDisksChanged,
  vmDataDisksMax,
  vmGeneration,
  vmImageChangedSameVersion,
  vmImageSasExpiry,
  vmImageSasSecret,
  vmImageVersionFormat,
  vmImageVhdUrl,
  vmLastVersionDeprecated,
  vmOpenPort,
  vmOsFamily,
  vmRecommendedSizesMax,
  vmVersionIncrease,
  goLivePasses,
  goLiveScope,
  liveCopyIntact,
  liveCopyReadable,
  liveProfileEqualsBase,
  liveWithoutSignOff,
  noSkipToProduction,
  releaseDate,
  releaseRemovedPlans,
  releaseState,
  releaseTicket,
  restartOnChange,
  signOffAdoption,
  signOffEnd,
]
