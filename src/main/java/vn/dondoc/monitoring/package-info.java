/**
 * What managers see in Cockpit: figures, lists and tables over all directives, bounded to what each oversees. Everything is read from
 * our own tables, by our own addresses ({@code /api/monitoring}); nothing here changes work, only {@link vn.dondoc.monitoring.acting} does.
 *
 * <p>Layers: {@link vn.dondoc.identity.ManagerScope} says whose work is overseen; {@link vn.dondoc.monitoring.Figures} and
 * {@link vn.dondoc.monitoring.FigureCounts} count, now or as of a past moment; the controllers answer pages of Cockpit
 * ({@code app/cockpit/scripts/dondoc}).
 */
package vn.dondoc.monitoring;
