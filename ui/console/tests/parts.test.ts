import { createApp, h, nextTick, type Component } from 'vue'
import { describe, expect, it } from 'vitest'
import { contrast, emblemUrl, readable, wearBrand } from '@/kit/brand'
import { day, daysBefore, moment, size } from '@/kit/format'
import { speak, t, word } from '@/kit/i18n'
import ProblemNote from '@/kit/parts/ProblemNote.vue'
import VerdictBar from '@/kit/parts/VerdictBar.vue'

async function shown(component: Component, props: Record<string, unknown>): Promise<HTMLElement> {
  const place = document.createElement('div')
  createApp({ render: () => h(component, props) }).mount(place)
  await nextTick()
  return place
}

describe('a problem', () => {
  it('shows what the kernel said with code and reference number', async () => {
    const place = await shown(ProblemNote, { problem: { status: 500, code: 'BROKEN', title: '', detail: '', ref: 'R-1', errors: [] } })
    expect(place.querySelector('[role=alert]')?.textContent).toContain('系统出错')
    expect(place.textContent).toContain('参考编号')
    expect(place.textContent).toContain('R-1')
  })

  it('lists the fields that were not accepted', async () => {
    const place = await shown(ProblemNote, { problem: { status: 400, code: 'INVALID', title: '', detail: '有两处需要修改。', errors: [{ field: 'slug', detail: '只能用小写字母' }] } })
    expect(place.textContent).toContain('有两处需要修改。')
    expect(place.querySelectorAll('li')).toHaveLength(1)
  })

  it('is not there when nothing went wrong', async () => {
    expect((await shown(ProblemNote, { problem: null })).textContent).toBe('')
  })
})

describe('the verdict bar', () => {
  it('says in words what the colours mean', async () => {
    const place = await shown(VerdictBar, { counts: { accept: 537, reject: 54 } })
    expect(place.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('通过 537, 退回 54')
  })
})

describe('the brand of a tenant', () => {
  it('is darkened until white text on it can be read', () => {
    expect(contrast(readable('#ffd400'), '#ffffff')).toBeGreaterThanOrEqual(4.5)
    expect(readable('#1d4d4f')).toBe('#1d4d4f')
    expect(readable('red; background: url(x)')).toBe('#1d4d4f')
  })

  it('is put on the page as variables', () => {
    wearBrand({ primary: '#2c6e49', accent: '#c9a227' })
    expect(document.documentElement.style.getPropertyValue('--brand')).toBe('#2c6e49')
    wearBrand(null)
    expect(document.documentElement.style.getPropertyValue('--brand')).toBe('#1d4d4f')
  })

  it('takes pictures as an address or as a drawing, and nothing that runs', () => {
    expect(emblemUrl({ primary: '', accent: '', emblem: '/brand/lishui.svg' })).toBe('/brand/lishui.svg')
    expect(emblemUrl({ primary: '', accent: '', emblem: '<svg/>' })).toMatch(/^data:image\/svg/)
    expect(emblemUrl({ primary: '', accent: '', emblem: 'javascript:alert(1)' })).toBeNull()
  })
})

describe('dates and figures', () => {
  it('are those of China wherever the browser is', () => {
    expect(moment('2026-11-20T18:30:00Z')).toBe('2026-11-21 02:30')
    expect(day('2026-11-20T18:30:00Z')).toBe('2026-11-21')
    expect(day('2026-11-20')).toBe('2026-11-20')
    expect(day('2099-12-31', '长期')).toBe('长期')
    expect(daysBefore('2026-03-01', 1)).toBe('2026-02-28')
  })

  it('have units', () => {
    expect(size(411320)).toBe('401.7 KB')
  })
})

describe('languages', () => {
  it('switch while running and fall back to the word of the kernel', async () => {
    expect(t('kit.retry')).toBe('重试')
    await speak('en')
    expect(t('kit.retry')).toBe('Try again')
    expect(word('kit.rule', 'V99')).toBe('V99')
    await speak('zh-CN')
  })
})
