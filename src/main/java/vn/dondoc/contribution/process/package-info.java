/** Contributions and the engine: delegates, completion listeners and what contributions ask of their process. */
package vn.dondoc.contribution.process;
