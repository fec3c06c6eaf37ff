/** What stands below a printed contract. */
interface ContractWords {
  readonly signatures: string;
  readonly none: string;
  readonly valid: string;
  readonly broken: string;
  readonly parties: Readonly<Record<string, string>>;
  readonly levels: Readonly<Record<string, string>>;
}

export const contractWords: Readonly<Record<'kk' | 'ru', ContractWords>> = {
  kk: {
    signatures: 'Қолтаңбалар (уақыты – UTC)',
    none: 'Әзірге ешкім қол қойған жоқ.',
    valid: 'тексерілді',
    broken: 'жарамсыз',
    parties: { guardian: 'Ата-ана', kindergarten: 'Балабақша', department: 'Білім бөлімі' },
    levels: { account: 'жеке кабинет', 'one-time-code': 'SMS-код', cms: 'ЭЦҚ' },
  },
  ru: {
    signatures: 'Подписи (время – UTC)',
    none: 'Пока никто не подписал.',
    valid: 'проверена',
    broken: 'недействительна',
    parties: { guardian: 'Родитель', kindergarten: 'Детский сад', department: 'Отдел образования' },
    levels: { account: 'личный кабинет', 'one-time-code': 'SMS-код', cms: 'ЭЦП' },
  },
};
