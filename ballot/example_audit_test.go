package ballot_test

import (
	"fmt"
	"time"

	"example.org/proceedings/ballot"
)

func ExampleRulesOn() {
	for _, year := range []int{2012, 2013, 2026} {
		rules := ballot.RulesOn("", ballot.Date{Year: year, Month: time.January, Day: 15})
		fmt.Printf("%d: consumers need %s\n\t%s\n", year, rules.Consumers.Words, rules.Consumers.Source)
	}
	// Output:
	// 2012: consumers need half or more
	// 	Ballot 62, section voting, of 2011-11-08
	// 2013: consumers need half plus one
	// 	Bylaws of the CA/Browser Forum 1.0, section 2.2(f), of 2012-11-23
	// 2026: consumers need half plus one
	// 	Bylaws of the CA/Browser Forum 2.5, section 2.3(6), of 2023-07-20
}

func ExampleTurnout_Votes() {
	day := ballot.Date{Year: 2024, Month: time.June, Day: 1}
	for _, series := range []string{"FORUM", "SC", "SMC"} {
		quorum := ballot.RulesOn(series, day).Quorum
		votes, _ := quorum.Votes(21, 19, 20) // member organizations at the previous three meetings
		fmt.Println(series, quorum.Share.Words, votes)
	}
	// Output:
	// FORUM more than half 11
	// SC half 10
	// SMC the average 20
}

func ExampleEvaluate() {
	b := &ballot.Ballot{
		Title: "Shorter Names",
		Votes: []ballot.Vote{
			{
				Class:   ballot.Issuer,
				Yes:     ballot.Option{Voters: []string{"Northwind CA", "Umbra", "Kestrel Trust"}},
				No:      ballot.Option{Voters: []string{"Acme"}},
				Abstain: ballot.Option{Voters: []string{"Harbor"}},
			},
			{
				Class: ballot.Consumer,
				Yes:   ballot.Option{Voters: []string{"Lantern"}},
				No:    ballot.Option{Voters: []string{"Beacon"}},
			},
		},
	}
	rules := ballot.RulesOn("SC", ballot.Date{Year: 2024, Month: time.June, Day: 1})
	result := ballot.Evaluate(b, rules)
	for _, check := range result.Checks {
		fmt.Printf("%s: %s\n", check.Requirement, check.Arithmetic)
	}
	fmt.Println(result.Verdict)
	// Output:
	// issuers: 3 yes of 4 cast is 75 %, two thirds needed: met
	// consumers: 1 yes of 2 cast is 50 %, more than half needed: not met
	// each class: 3 yes by issuers and 1 by consumers, at least one of each needed: met
	// quorum: 7 votes cast with abstentions, half of the number of active members needed, which is not stated: indeterminate
	// not met
}

func ExampleAudit() {
	three := 3
	b := &ballot.Ballot{
		Result: ballot.Passed,
		Votes: []ballot.Vote{{
			Class: ballot.Issuer,
			Yes:   ballot.Option{Declared: &three, Voters: []string{"Northwind CA", "Umbra"}},
			No:    ballot.Option{Voters: []string{"Umbra"}},
		}},
	}
	for _, f := range ballot.Audit(b) {
		fmt.Printf("%s: %s\n", f.Rule, f.Message)
	}
	// Output:
	// count-differs: 3 yes votes are declared, 2 voters are listed
	// voter-repeated: "Umbra" is listed twice: issuer, yes and issuer, no
}
