package main

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/proceedings/ballot"
)

const (
	sound = `---
date: 2017-03-16 10:00:00
title: Ballot 301 – Shorter Names
---

The voting period for Ballot 301 has ended and the ballot has **passed**.

## Voting by CAs – 3 votes total including abstentions

- **3 Yes votes:** Northwind CA, Umbra, Kestrel Trust
- **0 No votes:**
- **0 Abstain:**

## Voting by browsers – 1 votes total including abstentions

- **1 Yes votes:** Lantern
- **0 No votes:**
- **0 Abstain:**

Quorum was 3 votes – quorum was met.
`
	minutes = "---\ntitle: 2024-05-02 Minutes of the Harbour Working Group\ntags:\n- Minutes\n---\n\n## 1. Roll Call\n"
	broken  = "---\ntitle: a\ntitle: b\n---\n"
)

func TestRun(t *testing.T) {
	spoilt := strings.Replace(sound, "– 3 votes total", "– 4 votes total", 1)
	tests := []struct {
		reason         string
		files          map[string]string
		args           []string
		status         int
		stdout, stderr string // what they contain
	}{
		{"a sound ballot", map[string]string{"a.md": sound}, []string{"."}, 0, "301     2017-03-16  passed  met", ""},
		{"its margins", map[string]string{"a.md": sound}, []string{"."}, 0, "3 of 3 (+1)  1 of 1 (+0)       4 of 3 (+1)", ""},
		{"a finding", map[string]string{"2017/a.md": spoilt}, []string{"."}, 1,
			"2017/a.md:8:22: total-differs: a total of 4 including abstentions is stated; there are 3 yes, 0 no and 0 abstain\n\nballot", ""},
		{"minutes are passed over", map[string]string{"a.md": minutes}, []string{"."}, 0, "ballot  closed", ""},
		{"a document that cannot be read does not stop the others", map[string]string{"a.md": broken, "b.md": sound}, []string{"."}, 1, "301 ", "a.md:3:1: "},
		{"a file by its name", map[string]string{"a.txt": sound}, []string{"a.txt"}, 0, "301 ", ""},
		{"a file that is not there", nil, []string{"b.md"}, 1, "ballot", "b.md"},
		{"no arguments", nil, nil, 2, "", "usage: audit"},
		{"an unknown format", nil, []string{"-format", "xml", "."}, 2, "", `-format "xml": not text, json or sarif`},
		{"JSON without findings", map[string]string{"a.md": sound}, []string{"-format", "json", "."}, 0, `"findings": []`, ""},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			tree(t, tt.files)
			var stdout, stderr bytes.Buffer
			if status := run(tt.args, &stdout, &stderr); status != tt.status {
				t.Errorf("exit status %d, want %d", status, tt.status)
			}
			if !strings.Contains(stdout.String(), tt.stdout) {
				t.Errorf("standard output:\n%s\ndoes not contain\n%s", stdout.String(), tt.stdout)
			}
			if !strings.Contains(stderr.String(), tt.stderr) || tt.stderr == "" && stderr.Len() > 0 {
				t.Errorf("standard error:\n%s\ndoes not contain %q", stderr.String(), tt.stderr)
			}
		})
	}
}

// tree makes files below a new folder and enters it.
func tree(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, text := range files {
		if dir, _, ok := strings.Cut(name, "/"); ok {
			if err := os.MkdirAll(dir, 0o777); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func TestSARIF(t *testing.T) {
	tree(t, map[string]string{"a 1%.md": strings.Replace(sound, "– 3 votes total", "– 4 votes total", 1)})
	var stdout, stderr bytes.Buffer
	if status := run([]string{"-format", "sarif", "a 1%.md"}, &stdout, &stderr); status != 1 {
		t.Fatalf("exit status %d: %s", status, stderr.String())
	}
	var log sarifLog
	if err := json.Unmarshal(stdout.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	driver := &log.Runs[0].Tool.Driver
	for i, r := range ballot.AuditRules() {
		if want := (sarifRule{r.Name, sarifMessage{r.Doc}, sarifDefault{r.Severity}}); driver.Rules[i] != want {
			t.Errorf("rule %d is %v, want %v", i, driver.Rules[i], want)
		}
	}
	driver.Rules = nil
	want := sarifLog{
		Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0",
		Runs: []sarifRun{{
			Tool:       sarifTool{sarifDriver{Name: "audit"}},
			ColumnKind: "unicodeCodePoints",
			Results: []sarifResult{{
				RuleID: "total-differs", RuleIndex: 1, Level: "warning",
				Message: sarifMessage{"a total of 4 including abstentions is stated; there are 3 yes, 0 no and 0 abstain"},
				Locations: []sarifLocation{{sarifPhysical{
					sarifArtifact{"a%201%25.md"}, sarifRegion{StartLine: 8, StartColumn: 20, ByteOffset: strings.Index(sound, "3 votes total"), ByteLength: 1},
				}}},
			}},
		}},
	}
	if diff := cmp.Diff(want, log); diff != "" {
		t.Errorf("SARIF (-want +got):\n%s", diff)
	}
}
