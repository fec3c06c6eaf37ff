import type catalogue from './catalogue/ru.json';
import type common from './common/ru.json';
import type contract from './contract/ru.json';
import type demo from './demo/ru.json';
import type desk from './desk/ru.json';
import type department from './department/ru.json';
import type kindergarten from './kindergarten/ru.json';
import type log from './log/ru.json';
import type parent from './parent/ru.json';
import type place from './place/ru.json';
import type portrait from './portrait/ru.json';
import type publicWords from './public/ru.json';
import type registry from './registry/ru.json';
import type receipt from './receipt/ru.json';
import type reinstatement from './reinstatement/ru.json';
import type updates from './updates/ru.json';
import type voucher from './voucher/ru.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    keySeparator: false;
    returnNull: false;
    resources: {
      common: typeof common;
      public: typeof publicWords;
      parent: typeof parent;
      kindergarten: typeof kindergarten;
      department: typeof department;
      desk: typeof desk;
      updates: typeof updates;
      voucher: typeof voucher;
      catalogue: typeof catalogue;
      contract: typeof contract;
      registry: typeof registry;
      log: typeof log;
      reinstatement: typeof reinstatement;
      receipt: typeof receipt;
      place: typeof place;
      portrait: typeof portrait;
      demo: typeof demo;
    };
  }
}
