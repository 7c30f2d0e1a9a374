import { settings } from '../../../lib/dondoc/language.js';

export default {
  ...settings({ vi: 'Giám sát', en: 'Cockpit' }),
  customScripts: ['../../lib/dondoc/webapp', 'scripts/dondoc-cockpit', 'scripts/dondoc-heat', 'scripts/dondoc-faults']
};
