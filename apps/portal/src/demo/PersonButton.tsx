import { useTranslation } from 'react-i18next';
import { useLocale } from '../words/i18n.js';
import classes from './dock.module.css';
import type { DemoPerson } from './visitor.js';

const STAGES = {
  new: 'stage.new',
  waiting: 'stage.waiting',
  offered: 'stage.offered',
  choosing: 'stage.choosing',
  'contract-pending': 'stage.contract-pending',
  attending: 'stage.attending',
  'month-to-confirm': 'stage.month-to-confirm',
  lapsed: 'stage.lapsed',
  paid: 'stage.paid',
  teacher: 'stage.teacher',
  head: 'stage.head',
  department: 'stage.department',
  approver: 'stage.approver',
  'second-approver': 'stage.second-approver',
  finance: 'stage.finance',
  auditor: 'stage.auditor',
} as const satisfies Record<DemoPerson['stage'], string>;

interface PersonButtonProps {
  readonly person: DemoPerson;
  readonly isNow: boolean;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

export function PersonButton({ person, isNow, disabled, onClick }: PersonButtonProps) {
  const { t } = useTranslation('demo');
  const locale = useLocale();
  const child = person.kind === 'guardian' ? ` · ${t('people.child', { name: person.childNames[locale] })}` : '';
  return (
    <button type="button" className={classes.person} disabled={disabled} onClick={onClick} {...(isNow ? { 'aria-current': true } : {})}>
      <span>{t(STAGES[person.stage])}</span>
      <span>{`${person.names[locale]}${child}`}</span>
    </button>
  );
}
