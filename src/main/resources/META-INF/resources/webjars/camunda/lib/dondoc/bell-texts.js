/*
 * The words of the bell in both languages. What a message says - its subject, its sentence, why one got it - is kept as it was written
 * and mailed, in Vietnamese; what the bell says about it follows the language that the person chose.
 */
import { words as vietnamese } from '/thong-bao/messages.js';
import { language } from './language.js';

const kinds = {
  NEW_ASSIGNMENT: 'New assignment',
  RETURNED: 'Returned, to be done again',
  ESCALATION: 'Overdue, escalated',
  ANSWER: 'Answer to a request',
  URGED: 'Urged',
  MENTION: 'Mentioned',
  REMINDER: 'Deadline reminder',
  TASK: 'Task to handle',
  WATCHED: 'Watched work',
  INFORMATION: 'Information',
  WEEKLY_LIST: 'Weekly list',
  MONTHLY_LIST: 'Monthly list'
};

const english = {
  panel: 'Messages',
  none: 'Messages, none unread',
  unread: count => `Messages, ${count} unread`,
  empty: 'No messages yet.',
  readAll: 'Mark all as read',
  more: 'All messages, how to get them',
  kind: message => kinds[message.kind] ?? message.kindLabel,
  urgent: 'Urgent',
  isUnread: 'unread',
  isSettled: 'settled',
  due: date => `Due: ${date}.`,
  why: 'Why you got this: ',
  action: () => 'Open',
  read: 'Read',
  markRead: subject => `Mark as read: ${subject}`
};

export const words =
  language === 'en'
    ? english
    : {
        ...vietnamese,
        panel: 'Thông báo',
        none: 'Thông báo, không có tin chưa đọc',
        unread: count => `Thông báo, ${count} chưa đọc`,
        empty: 'Chưa có thông báo nào.',
        readAll: 'Đánh dấu đã đọc tất cả',
        more: 'Xem tất cả, cách nhận thông báo'
      };
