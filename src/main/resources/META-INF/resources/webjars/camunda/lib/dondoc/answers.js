import { attempt } from './attempt.js';
import { texts } from './texts.js';

export const permission = name => texts[`permission:${name}`] || name;
const resource = name => texts[`resource:${name}`] || name;

/** "The user with id 'an' does not have one of the following permissions: 'READ' permission on resource 'x' of type 'Task'" */
function refusalInVietnamese(message) {
  const missing = [...message.matchAll(/'(\w+)' permission on resource '([^']*)'(?: of type '([^']*)')?/g)];
  return missing.length && message.includes('does not have one of the following permissions')
    ? `Ông/bà không có quyền ${missing
        .map(([, name, idOrType, type]) =>
          type
            ? `${permission(name)} đối với ${resource(type)} ${idOrType}`
            : `${permission(name)} đối với ${resource(idOrType)}`
        )
        .join(', hoặc ')}.`
    : message;
}

/** What the engine answers comes to the screen in two ways, as it is or taken apart by the page's error handler. */
export function translateAnswers($provide, $httpProvider) {
  $provide.decorator('Notifications', ['$delegate', notifications => {
    const add = notifications.add;
    notifications.add = function (notification) {
      attempt(() => {
        notification.status = texts[notification.status] || notification.status;
        const message = notification.message;
        notification.message = texts[message] || (message && refusalInVietnamese(String(message)));
      });
      return add.call(this, notification);
    };
    return notifications;
  }]);
  $httpProvider.interceptors.push(['$q', $q => ({
    responseError(response) {
      const refusal = response.data;
      if (response.status === 403 && refusal && refusal.type === 'AuthorizationException') {
        attempt(() => {
          const missing = refusal.resourceName ? refusal : refusal.missingAuthorizations[0];
          refusal.permissionName = permission(missing.permissionName);
          refusal.resourceName = resource(missing.resourceName);
          refusal.resourceId = missing.resourceId || '(mọi mục)';
        });
      }
      return $q.reject(response);
    }
  })]);
}
