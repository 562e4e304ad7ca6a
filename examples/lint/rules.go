package main

import (
	"fmt"
	"slices"
	"strings"

	"example.org/proceedings/minutes"
)

// ballotRules are the rules of ballot.Audit and what each reports.
var ballotRules = [][2]string{
	{"count-differs", "the declared count is not the number of voters listed"},
	{"total-differs", "a total is not the sum of the votes"},
	{"abstentions-differ", `"with no abstentions", where there are some`},
	{"percentage-differs", "a percentage does not follow from the votes"},
	{"voter-repeated", "a voter is listed twice, under two options or in two classes"},
	{"outcome-differs", "the ballot is stated to have passed, or failed, and the rules say otherwise"},
	{"requirement-differs", "a requirement is stated to be met, or not, and the votes say otherwise"},
	{"threshold-differs", "the announcement quotes another threshold than the rules of its day"},
	{"quorum-differs", "the quorum is stated to be met, or not, and the votes say otherwise"},
	{"quorum-too-low", "the quorum is to be more than half of the members, and is not more than the stated half"},
	{"quorum-stated-twice", "the result and the announcement give different quorums"},
	{"period-reversed", "a period ends before it starts"},
	{"period-too-short", "a period is shorter than the rules of its day allow"},
	{"period-too-long", "a period is longer than the rules of its day allow"},
	{"period-stated-twice", "a sentence gives another end of a period"},
	{"duration-differs", "a period is stated to be so many days, and its ends say otherwise"},
	{"voting-too-early", "voting starts before discussion ends"},
	{"year-differs", "voting ended most of a year before the post"},
	{"weekday-differs", "a day does not fall on the day of the week that is named"},
	{"placeholder", `a word of a template was not filled in: "XX% of voting CAs"`},
}

// rules returns the rules for minutes and for ballots, each name once.
func rules() []minutes.Rule {
	list := minutes.Rules()
	for _, r := range ballotRules {
		if indexOf(list, r[0]) < 0 {
			list = append(list, minutes.Rule{Name: r[0], Severity: minutes.SeverityWarning, Doc: r[1]})
		}
	}
	return list
}

// indexOf returns the place of the rule with a name, or -1.
func indexOf(list []minutes.Rule, name string) int {
	return slices.IndexFunc(list, func(r minutes.Rule) bool { return r.Name == name })
}

// parseRules reads the names of rules with commas between.
func parseRules(value string) ([]string, error) {
	list := rules()
	var names []string
	for name := range strings.SplitSeq(value, ",") {
		if name = strings.TrimSpace(name); indexOf(list, name) < 0 {
			var known []string
			for _, r := range list {
				known = append(known, r.Name)
			}
			return nil, fmt.Errorf("no rule %q, expected some of %s", name, strings.Join(known, ", "))
		}
		names = append(names, name)
	}
	return names, nil
}
