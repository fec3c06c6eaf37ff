import { Container } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Session, hasRole } from '../api/session.js';
import { useDepartmentDistrict } from '../department/district.js';

/** Where the person who is signed in can go. */
export function Navigation({ session }: { readonly session: Session | null | undefined }) {
  const { t } = useTranslation();
  if (session === undefined || session === null) return null;
  return (
    <Container size="lg">
      <nav className="nav" aria-label={t('navigation')}>
        {session.kind === 'guardian' && <ForGuardian />}
        {hasRole(session, 'educator', 'head') && <ForKindergarten isHead={hasRole(session, 'head')} />}
        {hasRole(session, 'department', 'approver', 'finance', 'auditor') && (
          <ForDepartment
            isAuditor={hasRole(session, 'auditor')}
            checksBenefits={hasRole(session, 'department', 'auditor')}
            takesApplications={hasRole(session, 'department')}
          />
        )}
      </nav>
    </Container>
  );
}

const exactly = { exact: true } as const;

function ForGuardian() {
  const { t } = useTranslation();
  return (
    <>
      <Link to="/my" activeOptions={exactly}>
        {t('nav.children')}
      </Link>
      <Link to="/my/messages">{t('nav.messages')}</Link>
    </>
  );
}

function ForKindergarten({ isHead }: { readonly isHead: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Link to="/kindergarten" activeOptions={exactly}>
        {t('nav.groups')}
      </Link>
      <Link to="/kindergarten/requests">{t('nav.requests')}</Link>
      {isHead && <Link to="/kindergarten/waiting">{t('nav.waiting')}</Link>}
      {isHead && <Link to="/kindergarten/promotion">{t('nav.promotion')}</Link>}
      {isHead && <Link to="/kindergarten/payments">{t('nav.payments')}</Link>}
      {isHead && <Link to="/kindergarten/about">{t('nav.about')}</Link>}
    </>
  );
}

interface ForDepartmentProps {
  readonly isAuditor: boolean;
  readonly checksBenefits: boolean;
  readonly takesApplications: boolean;
}

function ForDepartment({ isAuditor, checksBenefits, takesApplications }: ForDepartmentProps) {
  const { t } = useTranslation();
  const districtId = useDepartmentDistrict();
  if (districtId === undefined) return null;
  const params = { districtId };
  return (
    <>
      <Link to="/department/$districtId" params={params} activeOptions={exactly}>
        {t('nav.overview')}
      </Link>
      {takesApplications && (
        <Link to="/department/$districtId/desk" params={params}>
          {t('nav.desk')}
        </Link>
      )}
      <Link to="/department/$districtId/iterations" params={params}>
        {t('nav.iterations')}
      </Link>
      {checksBenefits && (
        <Link to="/department/$districtId/benefits" params={params}>
          {t('nav.benefits')}
        </Link>
      )}
      <Link to="/department/$districtId/updates" params={params}>
        {t('nav.updates')}
      </Link>
      <Link to="/department/$districtId/vouchers" params={params}>
        {t('nav.vouchers')}
      </Link>
      <Link to="/department/$districtId/sheets" params={params}>
        {t('nav.sheets')}
      </Link>
      <Link to="/department/$districtId/registers" params={params}>
        {t('nav.registers')}
      </Link>
      {checksBenefits && (
        <Link to="/department/$districtId/contracts" params={params}>
          {t('nav.contracts')}
        </Link>
      )}
      <Link to="/department/$districtId/waiting" params={params}>
        {t('nav.waiting-lists')}
      </Link>
      <Link to="/department/$districtId/kindergartens" params={params}>
        {t('nav.kindergartens')}
      </Link>
      <Link to="/department/$districtId/endings" params={params}>
        {t('nav.endings')}
      </Link>
      <Link to="/department/$districtId/reinstatements" params={params}>
        {t('nav.reinstatements')}
      </Link>
      <Link to="/department/$districtId/records" params={params}>
        {t('nav.records')}
      </Link>
      <Link to="/department/$districtId/imports" params={params}>
        {t('nav.imports')}
      </Link>
      {isAuditor && <Link to="/department/checks">{t('nav.checks')}</Link>}
    </>
  );
}
