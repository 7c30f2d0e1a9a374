import { settings } from '../../../lib/dondoc/language.js';

export default {
  ...settings({ vi: 'Trang đầu', en: 'Welcome' }),
  customScripts: ['../../lib/dondoc/webapp'],
  // Without this the app advertises the vendor's documentation on another host.
  links: []
};
