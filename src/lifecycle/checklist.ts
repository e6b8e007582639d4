import type { Offer, OfferType } from '../model/catalogue.ts'
import type { Text } from '../model/text.ts'

const page: Text = {
  en: 'The preview page shows everything as it should be, on a phone as well.',
  ko: '미리 보기 페이지가 휴대폰에서도 올바르게 표시됩니다.',
}

const tried: Readonly<Record<OfferType, Text | undefined>> = {
  'managed-service': {
    en: 'A test customer can accept the access that each plan asks for, and take it back.',
    ko: '테스트 고객이 플랜마다 요청하는 액세스를 수락하고 다시 거둘 수 있습니다.',
  },
  'azure-application': {
    en: 'Every plan deploys in a test subscription of the preview audience.',
    ko: '모든 플랜이 미리 보기 대상의 테스트 구독에 배포됩니다.',
  },
  'virtual-machine': {
    en: 'A machine of every plan deploys and starts in a test subscription.',
    ko: '모든 플랜의 가상 머신이 테스트 구독에 배포되고 시작됩니다.',
  },
  saas: {
    en: 'A test customer can subscribe to every plan and reaches the right page.',
    ko: '테스트 고객이 모든 플랜을 구독할 수 있고 올바른 페이지로 이동합니다.',
  },
  'consulting-service': undefined,
}

const promised: Text = {
  en: 'Texts, prices and terms are what the publisher means to offer.',
  ko: '텍스트, 가격, 약관이 게시자가 제공하려는 내용과 같습니다.',
}

const reachable: Text = {
  en: 'The contacts in the offer answer.',
  ko: '오퍼에 적힌 연락처로 연락할 수 있습니다.',
}

/** What only a person can see before an offer goes live (S0-13). Names nothing of the offer, so it is public. */
export function checklistOf({ type }: Offer): Text[] {
  const trial = type && tried[type]
  return [page, ...(trial ? [trial] : []), promised, reachable]
}
