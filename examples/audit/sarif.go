package main

import (
	"io"
	"net/url"
	"slices"
	"unicode/utf8"

	"example.org/proceedings/ballot"
)

// What SARIF 2.1.0 (the OASIS standard for results of static analysis) needs to show a finding in its document.

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool       sarifTool     `json:"tool"`
	ColumnKind string        `json:"columnKind"`
	Results    []sarifResult `json:"results"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name  string      `json:"name"`
	Rules []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID               string       `json:"id"`
	ShortDescription sarifMessage `json:"shortDescription"`
	Default          sarifDefault `json:"defaultConfiguration"`
}

type sarifDefault struct {
	Level ballot.Severity `json:"level"`
}

type sarifResult struct {
	RuleID    string          `json:"ruleId"`
	RuleIndex int             `json:"ruleIndex"`
	Level     ballot.Severity `json:"level"`
	Message   sarifMessage    `json:"message"`
	Locations []sarifLocation `json:"locations"`
}

type sarifMessage struct {
	Text string `json:"text"`
}

type sarifLocation struct {
	Physical sarifPhysical `json:"physicalLocation"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   sarifRegion   `json:"region"`
}

type sarifArtifact struct {
	URI string `json:"uri"`
}

type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn"` // in characters
	ByteOffset  int `json:"byteOffset"`
	ByteLength  int `json:"byteLength"`
}

// writeSARIF writes the findings as SARIF.
func writeSARIF(w io.Writer, r *report) error {
	run := sarifRun{
		Tool:       sarifTool{sarifDriver{Name: "audit"}},
		ColumnKind: "unicodeCodePoints",
		Results:    []sarifResult{},
	}
	rules := ballot.AuditRules()
	for _, r := range rules {
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{r.Name, sarifMessage{r.Doc}, sarifDefault{r.Severity}})
	}
	for _, f := range r.findings {
		index := slices.IndexFunc(rules, func(r ballot.AuditRule) bool { return r.Name == f.Rule })
		line := f.source[f.Offset-(f.Column-1) : f.Offset]
		run.Results = append(run.Results, sarifResult{
			RuleID: f.Rule, RuleIndex: index, Level: f.Severity, Message: sarifMessage{f.Message},
			Locations: []sarifLocation{{sarifPhysical{
				sarifArtifact{(&url.URL{Path: f.file}).String()},
				sarifRegion{f.Line, 1 + utf8.RuneCount(line), f.Offset, f.End - f.Offset},
			}}},
		})
	}
	return encode(w, sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}})
}
