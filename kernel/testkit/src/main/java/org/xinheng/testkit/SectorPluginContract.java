package org.xinheng.testkit;

/** Everything a sector plugin promises. Implement it in {@code …ContractTest} and return a new instance of the plugin. */
public interface SectorPluginContract extends ManifestContract, DefinitionsContract, ScenarioContract, PurityContract {}
