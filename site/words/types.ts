import type { OfferType } from '../../src/model/catalogue.ts'
import type { Text } from '../../src/model/text.ts'
import { say } from './say.ts'

interface TypeWords {
  readonly gets: Text
  readonly runs: Text
  readonly operates: Text
  readonly pays: Text
}

/** The five types of offer, by what a buyer wants to know first. */
export const types: Readonly<Record<OfferType, TypeWords>> = {
  'managed-service': {
    gets: say(
      'People who run something for you, through roles you delegate',
      '고객이 위임한 역할로 대신 운영해 주는 팀',
    ),
    runs: say('Your subscription', '고객 구독'),
    operates: say('The publisher', '게시자'),
    pays: say('By contract with the publisher', '게시자와의 계약'),
  },
  'azure-application': {
    gets: say(
      'Several Azure resources, deployed together from one template',
      '템플릿 하나로 함께 배포되는 여러 Azure 리소스',
    ),
    runs: say('Your subscription', '고객 구독'),
    operates: say(
      'You; the publisher, for a managed application',
      '고객. 관리형 애플리케이션은 게시자',
    ),
    pays: say('Nothing, or a price per month', '무료 또는 월 단위'),
  },
  'virtual-machine': {
    gets: say(
      'A machine image with its software installed and set up',
      '소프트웨어가 설치되고 구성된 머신 이미지',
    ),
    runs: say('Your subscription', '고객 구독'),
    operates: say('You', '고객'),
    pays: say('By core and hour, or your own licence', '코어와 시간 단위, 또는 보유한 라이선스'),
  },
  'consulting-service': {
    gets: say(
      'Experts for a set time, with an agreed result',
      '정해진 기간 동안 합의된 결과를 내는 전문가',
    ),
    runs: say('Nothing is installed', '설치하는 것 없음'),
    operates: say('The publisher', '게시자'),
    pays: say('A fixed price, or nothing', '고정 가격 또는 무료'),
  },
  saas: {
    gets: say(
      'A subscription to software that the publisher runs',
      '게시자가 운영하는 소프트웨어의 구독',
    ),
    runs: say('The publisher’s cloud', '게시자의 클라우드'),
    operates: say('The publisher', '게시자'),
    pays: say('By user or month, or nothing', '사용자 또는 월 단위, 또는 무료'),
  },
}

/** What a built-in Azure role lets its holder do, for people who never read a role definition. */
export const roles: Readonly<Record<string, Text>> = {
  Reader: say('Sees everything, changes nothing.', '모든 것을 볼 수 있지만 바꾸지 못합니다.'),
  Contributor: say(
    'Creates, changes and deletes resources. Gives nobody access.',
    '리소스를 만들고 바꾸고 지웁니다. 권한은 주지 못합니다.',
  ),
  'Backup Contributor': say(
    'Manages backups and restores. Cannot remove a vault or give access.',
    '백업과 복구를 관리합니다. 자격 증명 모음을 지우거나 권한을 줄 수 없습니다.',
  ),
  'Backup Operator': say(
    'Runs backups and restores. Cannot delete a backup.',
    '백업과 복구를 실행합니다. 백업을 지우지 못합니다.',
  ),
  'Backup Reader': say('Sees backups, changes nothing.', '백업을 볼 수 있지만 바꾸지 못합니다.'),
  'Monitoring Reader': say(
    'Reads metrics, logs and settings of monitoring.',
    '지표와 로그, 모니터링 설정을 읽습니다.',
  ),
  'Monitoring Contributor': say(
    'Reads metrics and logs, changes settings of monitoring.',
    '지표와 로그를 읽고 모니터링 설정을 바꿉니다.',
  ),
  'Log Analytics Reader': say(
    'Reads logs and monitoring data.',
    '로그와 모니터링 데이터를 읽습니다.',
  ),
  'Log Analytics Contributor': say(
    'Reads logs and changes how they are collected.',
    '로그를 읽고 수집 방법을 바꿉니다.',
  ),
  'Security Reader': say('Sees security findings and policies.', '보안 발견과 정책을 봅니다.'),
  'Security Admin': say(
    'Changes security policies and dismisses alerts.',
    '보안 정책을 바꾸고 경고를 해제합니다.',
  ),
  'Virtual Machine Contributor': say(
    'Manages virtual machines. Has no access to what runs in them.',
    '가상 머신을 관리합니다. 그 안에는 들어가지 못합니다.',
  ),
  'Network Contributor': say('Manages networks.', '네트워크를 관리합니다.'),
  'Storage Account Contributor': say(
    'Manages storage accounts, with access to their keys.',
    '스토리지 계정과 그 키를 관리합니다.',
  ),
  'Support Request Contributor': say('Opens support requests.', '지원 요청을 만듭니다.'),
  'Cost Management Reader': say('Sees costs and budgets.', '비용과 예산을 봅니다.'),
  'Resource Policy Contributor': say('Writes and assigns policies.', '정책을 만들고 할당합니다.'),
  'Managed Services Registration assignment Delete Role': say(
    'Ends the publisher’s own access.',
    '게시자 자신의 권한을 끝냅니다.',
  ),
  'User Access Administrator': say(
    'Gives managed identities the roles named beside it, nobody else.',
    '관리 ID에 함께 적힌 역할만 줍니다. 다른 권한은 주지 못합니다.',
  ),
}
