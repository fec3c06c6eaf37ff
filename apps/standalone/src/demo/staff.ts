/** Staff who can sign in from the start. */
export const DEMO_STAFF = [
  {
    login: 'department',
    roles: ['department'],
    name: 'Demo Department',
    stage: 'department',
    names: { kk: 'Талдықорған: білім бөлімі', ru: 'Талдыкорган: отдел образования', en: 'Taldykorgan: department' },
  },
  {
    login: 'approver1',
    roles: ['approver'],
    name: 'Demo Approver One',
    stage: 'approver',
    names: { kk: 'Талдықорған: бірінші бекітуші', ru: 'Талдыкорган: первый утверждающий', en: 'Taldykorgan: first approver' },
  },
  {
    login: 'approver2',
    roles: ['approver'],
    name: 'Demo Approver Two',
    stage: 'second-approver',
    names: { kk: 'Талдықорған: екінші бекітуші', ru: 'Талдыкорган: второй утверждающий', en: 'Taldykorgan: second approver' },
  },
  {
    login: 'finance',
    roles: ['finance'],
    name: 'Demo Finance',
    stage: 'finance',
    names: { kk: 'Талдықорған: қаржы', ru: 'Талдыкорган: финансы', en: 'Taldykorgan: finance' },
  },
  {
    login: 'auditor',
    roles: ['auditor'],
    name: 'Demo Auditor',
    stage: 'auditor',
    names: { kk: 'Аудитор: барлық аудан', ru: 'Аудитор: все районы', en: 'Auditor: every district' },
  },
] as const;

export const demoPassword = (login: string): string => `kezek-demo-${login}`;
