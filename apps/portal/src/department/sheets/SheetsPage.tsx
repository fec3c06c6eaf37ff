import { useTranslation } from 'react-i18next';
import { useToday } from '../../api/clock.js';
import { Answer } from '../../ui/Answer.js';
import { Empty } from '../../ui/Empty.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { useSheets } from '../shared/use-pages.js';
import { useDistrict } from '../shared/use-district.js';
import { AcceptedSheets } from './AcceptedSheets.js';
import { SheetList } from './SheetList.js';

/** Attendance sheets: those to accept, those that are late, and those accepted. */
export function SheetsPage() {
  const { t } = useTranslation('department');
  const districtId = useDistrict();
  const closed = useSheets(districtId, 'closed');
  const open = useSheets(districtId, 'open');
  const today = useToday();
  return (
    <Page title={t('sheets.title')} lead={t('sheets.lead')}>
      <Section title={t('sheets.closed')}>
        <Answer query={closed}>
          {(sheets) => (sheets.length === 0 ? <Empty text={t('sheets.closed-none')} /> : <SheetList sheets={sheets} />)}
        </Answer>
      </Section>
      <Section title={t('sheets.late')}>
        <Answer query={open}>
          {(sheets) => {
            const late = sheets.filter(({ month }) => today !== undefined && month < today.slice(0, 7));
            return late.length === 0 ? <Empty text={t('sheets.late-none')} /> : <SheetList sheets={late} />;
          }}
        </Answer>
      </Section>
      <AcceptedSheets />
    </Page>
  );
}
