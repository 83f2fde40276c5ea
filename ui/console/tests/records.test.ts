import { describe, expect, it } from 'vitest'
import { recordName } from '@/kit/format'

describe('a record in a line', () => {
  it('is called by its document number', () => {
    expect(recordName({ documentNo: '丽农罚〔2026〕2号', title: '行政处罚决定书' })).toBe('丽农罚〔2026〕2号')
  })

  it('is called by its title where it rests on no document, as an entry of the registry does', () => {
    expect(recordName({ documentNo: '', title: '登记注册基本信息' })).toBe('登记注册基本信息')
    expect(recordName({ documentNo: '', title: null })).toBe('')
  })
})
