// Days and moments as the forms of Tasklist read and write them.

export { readDay, readTime, writeDay as day, writeMoment as moment } from "/camunda/app/tasklist/scripts/dondoc/text.js";
