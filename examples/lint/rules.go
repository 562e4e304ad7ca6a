package main

import (
	"fmt"
	"slices"
	"strings"

	"example.org/proceedings/ballot"
	"example.org/proceedings/minutes"
)

// rules returns the rules for minutes and for ballots, each name once.
func rules() []minutes.Rule {
	list := minutes.Rules()
	for _, r := range ballot.AuditRules() {
		if indexOf(list, r.Name) < 0 {
			list = append(list, minutes.Rule(r))
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
