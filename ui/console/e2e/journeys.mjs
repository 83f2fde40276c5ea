// One entry a page: who looks, where, and what they do before the picture is taken.
export const journeys = [
  { name: 'choose', path: '/?all=1' },
  { name: 'tasks', path: '/t/lishui/tasks', large: true },
  { name: 'tasks-clerk', path: '/t/lishui/tasks', as: 'clerk' },
  { name: 'tasks-guangzhou', path: '/t/guangzhou/refused' },
  { name: 'intake', path: '/t/lishui/intake', large: true },
  {
    name: 'intake-live', path: '/t/lishui/intake',
    act: async (page) => {
      await page.setInputFiles('input[type=file]', { name: '行政处罚.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') })
      await page.getByRole('button', { name: '开始上报' }).click()
      await page.getByText('正在逐行核验').waitFor()
      await page.waitForTimeout(1500)
    },
  },
  { name: 'intake-result', path: '/t/lishui/intake/batches/x1', large: true },
  { name: 'intake-failed', path: '/t/lishui/intake/batches/x3' },
  { name: 'timeliness', path: '/t/lishui/timeliness' },
  { name: 'missing', path: '/t/lishui/nothing-here' },
]
