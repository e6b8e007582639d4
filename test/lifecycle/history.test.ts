import { describe, expect, test } from 'vitest'
import { type History, historyOf, type Moment } from '../../src/lifecycle/history.ts'

const [one, two, three] = ['1', '2', '3'].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
]

/** What was there after commit `a`, `b`, … */
const moments = (...states: Partial<Moment>[]): Moment[] =>
  states.map((state, at) => ({
    commit: String.fromCharCode(97 + at).repeat(40),
    author: 'Ada',
    date: `2026-04-0${at + 1}`,
    offer: 'p/o',
    ...state,
  }))

const live = { state: 'live', released: '2026-04-09', source: three } as const

const told = (all: readonly Moment[], isCopy = false, signOff = true) => {
  const { events, preview, live: now } = historyOf(all, { isCopy, signOff })
  return {
    events: events.map(({ date, kind, version }) =>
      [date.slice(-1), kind, version].filter(Boolean).join(' '),
    ),
    preview: preview && stands(preview),
    live: now && `${stands(now)}${now.delisted ? ' delisted' : ''}`,
  }
}

const stands = ({ version, since, prepared }: NonNullable<History['preview']>): string =>
  `${version} ${since?.slice(-1) ?? (prepared ? `prepared ${prepared.slice(-1)}` : 'unknown')}`

describe('the history of an offer', () => {
  test('tells of preview, live, delisted and back', () => {
    const all = moments(
      { offers: one },
      { offers: two },
      { offers: two, live: two, record: live },
      { offers: three, live: two, record: live },
      {
        offers: three,
        live: two,
        record: { ...live, removedPlans: ['basic'], reason: 'sold out' },
      },
      { offers: three, live: two, record: { ...live, state: 'delisted', removedPlans: ['basic'] } },
      { offers: three, live: two, record: { ...live, removedPlans: ['basic'] } },
      { live: two, record: live },
    )
    expect(told(all)).toEqual({
      events: [
        '8 withdrawn',
        '7 relisted',
        '6 delisted',
        '5 plan-delisted',
        '4 preview ddddddd',
        '3 live bbbbbbb',
        '2 preview bbbbbbb',
        '1 preview aaaaaaa',
      ],
      preview: undefined,
      live: 'bbbbbbb 7',
    })
    expect(told(all.slice(0, 6)).live).toBe('bbbbbbb 6 delisted')
    expect(told(all.slice(0, 4)).preview).toBe('ddddddd 4')
  })

  test('calls an earlier content by its first name when it comes back', () => {
    expect(told(moments({ offers: one }, { offers: two }, { offers: one })).events[0]).toBe(
      '3 preview aaaaaaa',
    )
  })

  test('does not take a copied or cut-off history for what happened that day', () => {
    const all = moments(
      { offers: two, live: one, record: live },
      { offers: two, live: two, record: live },
    )
    for (const isCopy of [true, false]) {
      expect(told(all, isCopy)).toEqual({
        events: [isCopy ? `2 live tree ${two.slice(0, 7)}` : '2 live aaaaaaa', '1 begins'],
        preview: isCopy ? `tree ${two.slice(0, 7)} unknown` : 'aaaaaaa 1',
        live: isCopy ? `tree ${two.slice(0, 7)} 2` : 'aaaaaaa 2',
      })
    }
    // Nobody knows when it was merged; the record knows when it was prepared.
    expect(told(all.slice(0, 1))).toMatchObject({ live: `tree ${one.slice(0, 7)} prepared 9` })
    expect(told(moments({ offers: one }), true).events).toEqual(['1 begins'])
  })

  test('takes no day of this repository for one that is older in the record', () => {
    const old = { ...live, released: '2026-03-09' }
    const all = moments({ offers: one }, { offers: one, live: one, record: old })
    expect(told(all).live).toBe('aaaaaaa prepared 9')
    expect(historyOf(all, { isCopy: false, signOff: true }).events[0]).toMatchObject({
      text: { en: 'live' },
      prepared: '2026-03-09',
    })
    const off = { ...old, state: 'delisted', delisted: '2026-03-10' } as const
    expect(
      told([...all, ...moments({}, {}, { offers: one, live: one, record: off }).slice(2)]).live,
    ).toBe('aaaaaaa prepared 0 delisted')
    // That it came back, the history knows itself.
    const back = moments(
      { offers: one, live: one, record: off },
      { offers: one, live: one, record: old },
    )
    expect(told(back).live).toBe('aaaaaaa 2')
  })

  test('names reason and ticket of what was taken off the market, each sentence ended once', () => {
    const why = { reason: 'It moved to its free plan.', ticket: '2610' }
    const { events } = historyOf(
      moments(
        { offers: one, live: one, record: live },
        { offers: one, live: one, record: { ...live, removedPlans: ['basic'], ...why } },
        { offers: one, live: one, record: { ...live, state: 'delisted', ...why } },
      ),
      { isCopy: false, signOff: true },
    )
    expect(events.slice(0, 2).map(({ text }) => text.en)).toEqual([
      'taken off the market: It moved to its free plan, ticket 2610',
      'plan basic taken off the market: It moved to its free plan, ticket 2610',
    ])
    expect(events[1]?.text.ko).toBe(
      '플랜을 목록에서 제거(basic): It moved to its free plan, 티켓 2610',
    )
  })

  test('knows adoption, renames, deleted copies, and a marketplace without sign-off', () => {
    expect(
      told(moments({ offers: one, live: one, record: { ...live, source: 'adopted' } })).events,
    ).toEqual(['1 adopted aaaaaaa', '1 preview aaaaaaa'])
    expect(told(moments({ offers: one, offer: 'p/old' }, { offers: one })).events).toEqual([
      '2 renamed',
      '1 preview aaaaaaa',
    ])
    expect(told(moments({ live: one }, {})).events).toEqual([
      '2 copy-gone',
      `1 live tree ${one.slice(0, 7)}`,
    ])
    const merged = historyOf(moments({ offers: one }), { isCopy: false, signOff: false })
    expect(merged.events[0]?.text.en).toBe('live')
    expect([merged.preview, merged.live?.version]).toEqual([undefined, 'aaaaaaa'])
  })
})
