import { settings } from '../../../lib/dondoc/language.js';

export default {
  ...settings({ vi: 'Quản trị', en: 'Admin' }),
  customScripts: ['../../lib/dondoc/webapp']
};
