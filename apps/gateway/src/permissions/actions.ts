import type { StaffRole } from '../sessions/principal.js';

/** How far a role reaches with an action. */
export type Reach = 'own-child' | 'self' | 'own-kindergarten' | 'own-district' | 'everything';

export interface Rule {
  /** Needs no sign-in and shows no person. */
  readonly everyone?: true;
  readonly guardian?: 'own-child' | 'self';
  readonly staff?: Readonly<Partial<Record<StaffRole, Exclude<Reach, 'own-child' | 'self'>>>>;
}

const readers = { department: 'own-district', approver: 'own-district', finance: 'own-district', auditor: 'everything' } as const;

/** Who may do what: one table, one line an action, and nothing is allowed that is not written here. */
export const actions = {
  'public.read': { everyone: true },
  'live.listen': { everyone: true },
  'session.open': { everyone: true },
  'session.read': { guardian: 'self', staff: everyStaff('everything') },
  'session.close': { guardian: 'self', staff: everyStaff('everything') },

  'child.register': { guardian: 'self' },
  'child.list': { guardian: 'self' },
  'child.read': { guardian: 'own-child' },
  'guardian.answer': { guardian: 'own-child', staff: { department: 'own-district' } },
  'message.list': { guardian: 'self' },
  'application.submit': { guardian: 'own-child' },
  'application.submit-at-desk': { staff: { department: 'own-district' } },
  'desk.look-up': { staff: { department: 'own-district' } },
  'receipt.read': { guardian: 'own-child', staff: { department: 'own-district' } },
  'application.change': { guardian: 'own-child' },
  'application.withdraw': { guardian: 'own-child' },
  'application.restore': { guardian: 'own-child' },
  'application.list': { staff: readers },
  'application.end': { staff: { department: 'own-district' } },
  'application.decide-ending': { staff: { approver: 'own-district' } },
  'ending.read': { staff: { department: 'own-district', approver: 'own-district', auditor: 'everything' } },
  'queue.history': { staff: readers },
  'portrait.read': { guardian: 'own-child', staff: { department: 'own-district', auditor: 'everything' } },
  'portrait.export': { guardian: 'own-child' },
  'portrait.rebuild': { staff: { administrator: 'everything' } },
  'correction.ask': { guardian: 'own-child' },
  'correction.read': { guardian: 'own-child', staff: { department: 'own-district', auditor: 'everything' } },
  'correction.answer': { staff: { department: 'own-district' } },
  'correction.list': { staff: { department: 'own-district', auditor: 'everything' } },
  'note.read': { guardian: 'own-child', staff: { department: 'own-district', approver: 'own-district', auditor: 'everything' } },
  'reinstatement.read': { guardian: 'own-child', staff: { department: 'own-district', approver: 'own-district', auditor: 'everything' } },
  'reinstatement.ask': { guardian: 'own-child', staff: { department: 'own-district' } },
  'reinstatement.take-back': { guardian: 'own-child' },
  'reinstatement.propose': { staff: { department: 'own-district' } },
  'reinstatement.decide': { staff: { approver: 'own-district' } },
  'reinstatement.list': { staff: { department: 'own-district', approver: 'own-district', auditor: 'everything' } },
  'erasure.read': { guardian: 'own-child', staff: { department: 'own-district', approver: 'own-district', auditor: 'everything' } },
  'erasure.ask': { guardian: 'own-child' },
  'erasure.decide': { staff: { department: 'own-district', approver: 'own-district' } },
  'erasure.list': { staff: { department: 'own-district', approver: 'own-district', auditor: 'everything' } },
  'document.put': { guardian: 'own-child', staff: { department: 'own-district' } },
  'document.read': {
    guardian: 'own-child',
    staff: { head: 'own-kindergarten', department: 'own-district', approver: 'own-district' },
  },
  'benefit.claim': { guardian: 'own-child' },
  'benefit.read': { guardian: 'own-child', staff: { department: 'own-district', auditor: 'everything' } },
  'benefit.list': { staff: { department: 'own-district', auditor: 'everything' } },
  'benefit.verify': { staff: { department: 'own-district' } },

  'iteration.preview': { staff: { department: 'own-district' } },
  'iteration.approve': { staff: { approver: 'own-district' } },

  'import.plan': { staff: { department: 'own-district' } },
  'import.read': { staff: readers },
  'import.approve': { staff: { approver: 'own-district' } },
  'import.roll-back': { staff: { approver: 'own-district' } },

  'epoch.preview': { staff: { department: 'own-district' } },
  'epoch.announce': { staff: { approver: 'own-district' } },
  'epoch.cancel': { staff: { department: 'own-district', approver: 'own-district' } },
  'epoch.list': { staff: readers },

  'voucher.answer': { guardian: 'own-child' },
  'voucher.list': { staff: readers },
  'voucher.end': { staff: { department: 'own-district' } },
  'voucher.decide-ending': { staff: { approver: 'own-district' } },

  'kindergarten.register': { staff: { department: 'own-district' } },
  'kindergarten.change': { staff: { department: 'own-district' } },
  'kindergarten.change-contacts': { staff: { department: 'own-district', head: 'own-kindergarten' } },
  'kindergarten.list': { staff: { department: 'own-district' } },
  'state-order.record': { staff: { department: 'own-district' } },
  'state-order.read': { staff: readers },
  'group.change': { staff: { department: 'own-district', head: 'own-kindergarten' } },
  'group.open': { staff: { department: 'own-district', head: 'own-kindergarten' } },
  'contract.request': { guardian: 'own-child' },
  'waiting.join': { guardian: 'own-child' },
  'swap.act': { guardian: 'own-child' },
  'promotion.read': { staff: { head: 'own-kindergarten', ...readers } },
  'promotion.plan': { staff: { head: 'own-kindergarten' } },
  'promotion.list': { staff: readers },
  'swap.list': { staff: readers },
  'waiting.answer': { guardian: 'own-child' },
  'waiting.read': { staff: { head: 'own-kindergarten', ...readers } },
  'waiting.count': { staff: readers },
  'contract.sign-as-guardian': { guardian: 'own-child' },
  'contract.cancel': { guardian: 'own-child' },
  'contract.read': { guardian: 'own-child', staff: { head: 'own-kindergarten', department: 'own-district', auditor: 'everything' } },
  'contract.bring-paper': { guardian: 'own-child' },
  'contract.check-paper': { staff: { head: 'own-kindergarten' } },
  'contract.refuse': { staff: { head: 'own-kindergarten' } },
  'contract.appeal': { guardian: 'own-child' },
  'contract.sign-as-department': { staff: { department: 'own-district' } },
  'contract.list-to-sign': { staff: { department: 'own-district', auditor: 'everything' } },
  'contract.find': { staff: { department: 'own-district', auditor: 'everything' } },
  'appeal.list': { staff: { department: 'own-district', auditor: 'everything' } },
  'appeal.decide': { staff: { department: 'own-district' } },
  'child.leave': { staff: { head: 'own-kindergarten', department: 'own-district' } },
  'contract.list': { staff: { head: 'own-kindergarten', educator: 'own-kindergarten', ...readers } },
  'contract.sign-as-kindergarten': { staff: { head: 'own-kindergarten' } },
  'child.names': { staff: { head: 'own-kindergarten', educator: 'own-kindergarten' } },

  'sheet.read': { staff: { head: 'own-kindergarten', educator: 'own-kindergarten', ...readers } },
  'sheet.mark': { staff: { head: 'own-kindergarten', educator: 'own-kindergarten' } },
  'sheet.close': { staff: { head: 'own-kindergarten' } },
  'sheet.accept': { staff: { department: 'own-district' } },
  'month.answer': { guardian: 'own-child' },

  'budget.set': { staff: { finance: 'own-district' } },
  'budget.read': { staff: readers },
  'statement.read': { staff: { head: 'own-kindergarten', ...readers } },
  'register.draft': { staff: { finance: 'own-district' } },
  'register.approve': { staff: { approver: 'own-district' } },
  'register.send': { staff: { finance: 'own-district' } },
  'register.read': { staff: readers },
  'account.read': { staff: readers },

  'call.list': { staff: { department: 'own-district', auditor: 'everything' } },
  'call.contact': { staff: { department: 'own-district' } },
  'call.record': { staff: { department: 'own-district' } },
  'invariant.check': { staff: { auditor: 'everything', administrator: 'everything' } },
  'staff.register': { staff: { administrator: 'everything' } },
  'contact.own': { guardian: 'self' },
  'contact.change': { staff: { department: 'own-district' } },

  'demo.use': { everyone: true },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof actions;

function everyStaff(reach: 'everything'): Readonly<Record<StaffRole, 'everything'>> {
  return { educator: reach, head: reach, department: reach, approver: reach, finance: reach, auditor: reach, administrator: reach };
}
